/**
 * The look and the reusable controls of the window, and its ways to the FX thread.
 *
 * <p>May use JavaFX, ControlsFX, AtlantaFX, Ikonli, {@code task} and {@code words}. Knows no
 * service and no feature.
 *
 * <dl>
 *   <dt>Look
 *   <dd>{@code astro-connect.css} (colours as {@code -ac-*} aliases, sizes, style classes), {@link
 *       io.astroconnect.ui.fx.Theme}, {@link io.astroconnect.ui.fx.Fonts}, {@link
 *       io.astroconnect.ui.fx.Motion}, {@link io.astroconnect.ui.fx.Icons}, {@link
 *       io.astroconnect.ui.fx.Tone} and {@link io.astroconnect.ui.fx.Look}
 *   <dt>A page
 *   <dd>{@link io.astroconnect.ui.fx.PageHead}, {@link io.astroconnect.ui.fx.SectionTitle}, {@link
 *       io.astroconnect.ui.fx.FactGrid}, {@link io.astroconnect.ui.fx.RichLine}, {@link
 *       io.astroconnect.ui.fx.Notice}, {@link io.astroconnect.ui.fx.CodeBlock}, {@link
 *       io.astroconnect.ui.fx.EmptyState}, {@link io.astroconnect.ui.fx.KeyHint}
 *   <dt>A checklist
 *   <dd>{@link io.astroconnect.ui.fx.StateChip}, {@link io.astroconnect.ui.fx.StepRow}, {@link
 *       io.astroconnect.ui.fx.CountdownBar}
 *   <dt>A form
 *   <dd>{@link io.astroconnect.ui.fx.FieldBox} with {@link io.astroconnect.ui.fx.FieldState},
 *       {@link io.astroconnect.ui.fx.Segmented}, {@link io.astroconnect.ui.fx.Fold}
 *   <dt>Tables and lists
 *   <dd>{@link io.astroconnect.ui.fx.Tables}, {@link io.astroconnect.ui.fx.Cells}, {@link
 *       io.astroconnect.ui.fx.GroupRow}, {@link io.astroconnect.ui.fx.SkeletonRows}, {@link
 *       io.astroconnect.ui.fx.Elision}
 *   <dt>Copying
 *   <dd>{@link io.astroconnect.ui.fx.CopyButton}, {@link io.astroconnect.ui.fx.CopyLabel}, {@link
 *       io.astroconnect.ui.fx.CopyAsButton} with {@link io.astroconnect.ui.fx.LastForm}, {@link
 *       io.astroconnect.ui.fx.Clipboards}, {@link io.astroconnect.ui.fx.FileDialogs}
 *   <dt>Over the page
 *   <dd>{@link io.astroconnect.ui.fx.ModalHost} with {@link io.astroconnect.ui.fx.DialogCard},
 *       {@link io.astroconnect.ui.fx.Popovers}, {@link io.astroconnect.ui.fx.ToastHost}
 *   <dt>The FX thread
 *   <dd>{@link io.astroconnect.ui.fx.FrameExecutor} (the delivery of a {@code Runner}), {@link
 *       io.astroconnect.ui.fx.FrameCoalescer}, {@link io.astroconnect.ui.fx.Live}
 *   <dt>Screens
 *   <dd>{@link io.astroconnect.ui.fx.Views} (FXML), {@link io.astroconnect.ui.fx.Screen}, {@link
 *       io.astroconnect.ui.fx.ScreenView}, {@link io.astroconnect.ui.fx.Navigator}, {@link
 *       io.astroconnect.ui.fx.Announcer}
 * </dl>
 */
@NullMarked
package io.astroconnect.ui.fx;

import org.jspecify.annotations.NullMarked;
