package io.astroconnect.launch.tour;

import io.astroconnect.ui.fx.Theme;
import javafx.scene.Scene;

/** The open window that the tour goes through. */
public record TourWindow(Scene scene, Theme theme) {}
