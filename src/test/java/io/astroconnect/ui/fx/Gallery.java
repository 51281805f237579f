package io.astroconnect.ui.fx;

import atlantafx.base.controls.CustomTextField;
import atlantafx.base.controls.Tab;
import atlantafx.base.controls.TabLine;
import java.time.Duration;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.concurrent.Task;
import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioButton;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.controlsfx.control.CheckComboBox;
import org.controlsfx.control.SearchableComboBox;
import org.controlsfx.control.TaskProgressView;

/** Every control of the kit, on pages that follow the pictures of the window. */
final class Gallery {

  /** A page of the gallery. */
  enum Page {
    PEERING,
    FORM,
    CODE,
    DETAIL,
    DIALOG,
    OVER
  }

  private record Row(Look look, String name, String since) {}

  private final Clipboards clipboards;
  private final LastForm last = LastForm.inMemory();
  private Runnable opening = () -> {};

  Gallery(Clipboards clipboards) {
    this.clipboards = clipboards;
  }

  /** Opens what lies over the page, once its window is shown. */
  void open() {
    opening.run();
  }

  Parent page(Page page, boolean narrow) {
    return switch (page) {
      case PEERING -> GalleryFrame.around(peering(narrow), "teal", "Peering", narrow);
      case FORM -> GalleryFrame.around(form(), "teal", "Peering", narrow);
      case CODE -> GalleryFrame.around(code(), "teal", "Allowlist", narrow);
      case OVER -> GalleryFrame.around(over(), "brown", "Reports", narrow);
      case DETAIL -> GalleryFrame.around(detail(), "violet", "Clusters", narrow);
      case DIALOG -> {
        ModalHost host = new ModalHost(peering(narrow));
        Parent window = GalleryFrame.around(host, "production", "Peering", narrow);
        opening = () -> host.show(dialog());
        yield window;
      }
    };
  }

  // ---- a list with its detail

  private Node peering(boolean narrow) {
    PageHead head = new PageHead();
    head.setTitle("Peering");
    head.setSubtitle("55 connections");
    Button paste = new Button("Paste ticket", Icons.of("fth-clipboard"));
    Button make = new Button("New peering", Icons.of("fth-plus"));
    head.getActions().addAll(paste, make);
    SplitPane split = new SplitPane(list(), connection());
    split.setDividerPositions(narrow ? 0.39 : 0.43);
    VBox page = new VBox(head, split);
    VBox.setVgrow(split, Priority.ALWAYS);
    return page;
  }

  private Node list() {
    CustomTextField filter = new CustomTextField();
    filter.getStyleClass().addAll("filter-field", "compact");
    filter.setPromptText("Filter");
    filter.setLeft(Icons.of("fth-filter"));
    filter.setRight(new KeyHint("/"));
    filter.setPrefWidth(150);
    filter.setFocusTraversable(false);
    Segmented<String> filters =
        new Segmented<>(List.of("All 55", "Needs us 6", "Waiting 14"), name -> name).asFilters();
    Button columns = new Button("", Icons.of("fth-columns"));
    columns.getStyleClass().addAll("quiet", "icon-only");
    HBox tools = new HBox(filter, GalleryFrame.space(), filters, columns);
    tools.getStyleClass().add("tools");
    TableView<Row> table = table();
    VBox pane = new VBox(tools, table);
    VBox.setVgrow(table, Priority.ALWAYS);
    pane.setMinWidth(320);
    return pane;
  }

  private static TableView<Row> table() {
    TableColumn<Row, Look> state = new TableColumn<>("State");
    state.setCellValueFactory(Cells.value(Row::look));
    state.setCellFactory(Cells.chip());
    state.setPrefWidth(132);
    state.setComparator((_, _) -> 0);
    state.setSortType(TableColumn.SortType.DESCENDING);
    TableColumn<Row, String> name = new TableColumn<>("Cluster → customer");
    name.setCellValueFactory(Cells.value(Row::name));
    name.setCellFactory(Cells.name());
    name.setPrefWidth(250);
    TableColumn<Row, String> since = new TableColumn<>("Since");
    since.setCellValueFactory(Cells.value(Row::since));
    since.setCellFactory(Cells.muted());
    since.setPrefWidth(90);
    Cells.alignRight(since);
    TableView<Row> table = new TableView<>(FXCollections.observableArrayList(rows()));
    Tables.dress(table);
    table.getColumns().setAll(List.of(state, name, since));
    table.getSortOrder().setAll(List.of(state));
    table.getSelectionModel().select(0);
    return table;
  }

  private static List<Row> rows() {
    return List.of(
        new Row(
            look("Expires in 31 h", "alert-circle", Tone.WARNING),
            "halden-prod-euc1 → Halden Freight",
            "17 h"),
        new Row(
            look("Failed", "x-circle", Tone.DANGER), "orchid-prod-usw2 → Orchid Retail", "12 min"),
        new Row(
            look("Drifted", "alert-triangle", Tone.WARNING),
            "kestrel-prod-euw1 → Kestrel Mobility",
            "4 min"),
        new Row(
            look("Ours to do", "arrow-right-circle", Tone.ACCENT),
            "meridian-etl-use1 → Meridian Labs",
            "12 min"),
        new Row(look("Working", "loader", Tone.ACCENT), "zephyr-core-use2 → Zephyr Parcel", "20 s"),
        new Row(look("Waiting", "clock", Tone.MUTED), "corvus-analytics ↔ corvus-dwh-prod", "6 d"),
        new Row(
            look("To confirm", "user-check", Tone.MUTED), "saltmarsh-ml-apse2 → Saltmarsh", "3 d"),
        new Row(
            look("To be changed", "refresh-cw", Tone.WARNING),
            "orchid-prod-usw2 → Snowflake",
            "1 d"),
        new Row(look("Rejected", "slash", Tone.DANGER), "orchid-stage-usw2 → Orchid Retail", "5 h"),
        new Row(
            look("Expired", "stop-circle", Tone.DANGER), "lindqvist-prod-eun1 → Lindqvist", "1 d"),
        new Row(
            look("Not seen", "help-circle", Tone.MUTED),
            "kestrel-dev-euw1 → Kestrel Mobility",
            "31 min"),
        new Row(look("Draft", "edit-3", Tone.MUTED), "saltmarsh-ml-usc1 ↔ saltmarsh-bq", "3 d"),
        new Row(
            look("Connected", "check-circle", Tone.SUCCESS),
            "halden-prod-euc1 → Halden Freight",
            "265 d"),
        new Row(look("Removed", "archive", Tone.MUTED), "meridian-lab-euw4 ↔ meridian-old", "6 d"));
  }

  private static Look look(String word, String icon, Tone tone) {
    return new Look(word, "fth-" + icon, tone);
  }

  private Node connection() {
    SectionTitle title = new SectionTitle("halden-prod-euc1 → Halden Freight", "").large();
    title
        .getChildren()
        .add(1, new StateChip(look("Expires in 31 h", "alert-circle", Tone.WARNING)));
    MenuButton more = new MenuButton("", Icons.of("fth-more-horizontal"));
    more.getStyleClass().add("icon-only");
    more.getItems().add(new MenuItem("Remove…"));
    title.getActions().add(more);
    HBox ids =
        new HBox(
            6,
            new CopyLabel(clipboards, "Peering", "pcx-0d3b7a61f9c2e4850").muted(),
            new CopyLabel(clipboards, "VPC", "vpc-0a1f4c7e92b3d5680").muted(),
            new CopyLabel(clipboards, "Ticket", "INC-20418").muted().sans());
    Notice notice =
        new Notice(Tone.WARNING, "fth-alert-circle", "The request expires in 31 h 12 min", "");
    notice.setRemark("Tue 24 Nov 2026, 21:14 CET");
    Button remind = new Button("Copy reminder");
    remind.getStyleClass().add("accent");
    remind.setId("primary");
    notice.setSideActions(remind);
    CountdownBar bar = new CountdownBar();
    bar.setLeft(Duration.ofHours(31).plusMinutes(12));
    Label below =
        new Label(
            "Day 6 of 7. Nothing for us to do until the customer accepts; then 3 routes and DNS.");
    below.getStyleClass().add("second-line");
    notice.getBody().addAll(bar, below);
    HBox sides = new HBox(14, ours(), theirs());
    VBox top = new VBox(12, new VBox(4, title, ids), notice, sides);
    top.setPadding(new Insets(12, 16, 6, 16));
    TabLine tabs = new TabLine();
    for (String name : List.of("Mail", "AWS CLI", "Terraform", "Console")) {
      tabs.getTabs().add(new Tab(name, name));
    }
    tabs.setTabClosingPolicy(Tab.ClosingPolicy.NO_TABS);
    tabs.getSelectionModel().select(1);
    HBox.setHgrow(tabs, Priority.ALWAYS);
    CopyAsButton copy = new CopyAsButton(clipboards, last, "steps", "Copy steps 1, 2, 4").brief();
    copy.setForms(List.of(new CopyAsButton.Form("text", "Text", () -> CLI)));
    HBox tabLine = new HBox(tabs, copy);
    tabLine.getStyleClass().addAll("tab-head");
    CodeBlock code = new CodeBlock(clipboards).edgeToEdge();
    code.show(Language.SHELL, CLI);
    VBox.setVgrow(code, Priority.ALWAYS);
    VBox detail = new VBox(top, tabLine, code);
    detail.setMinWidth(560);
    return detail;
  }

  private static Node ours() {
    VBox side = new VBox(new SectionTitle("Ours", "3 of 6 done"));
    Look done = look("Done", "check-circle", Tone.SUCCESS);
    Look ready = look("Ready", "arrow-right-circle", Tone.ACCENT);
    Look blocked = look("Blocked", "minus-circle", Tone.MUTED);
    side.getChildren()
        .addAll(
            step(
                done,
                "1",
                "Check overlap",
                "7 blocks compared, 17 Nov 21:10",
                StepRow.Weight.PLAIN),
            step(done, "2", "Send request", "m.keller, 17 Nov 21:14", StepRow.Weight.PLAIN),
            step(
                ready,
                "3",
                "Add 3 routes to 10.44.0.0/16",
                "rtb-0c41…, rtb-07fe…",
                StepRow.Weight.NEXT),
            step(
                blocked,
                "4",
                "Turn on DNS, our side",
                "works only once active",
                StepRow.Weight.BLOCKED));
    HBox.setHgrow(side, Priority.ALWAYS);
    side.setPrefWidth(300);
    return side;
  }

  private static Node theirs() {
    VBox side = new VBox(new SectionTitle("Theirs", "0 of 4 done · Halden Freight"));
    Look waiting = look("Waiting", "clock", Tone.MUTED);
    StepRow route =
        step(waiting, "2", "Route 172.20.0.0/20 back", "we cannot see it", StepRow.Weight.PLAIN);
    route.setAction("Mark as told…", () -> {});
    StepRow zone =
        step(waiting, "4", "Authorize the hosted zone", "we cannot see it", StepRow.Weight.PLAIN);
    zone.setLast(true);
    side.getChildren()
        .addAll(
            step(
                waiting, "1", "Accept the request", "since 17 Nov, 5 d 16 h", StepRow.Weight.PLAIN),
            route,
            zone);
    side.getStyleClass().add("line-left");
    side.setPadding(new Insets(0, 0, 0, 14));
    HBox.setHgrow(side, Priority.ALWAYS);
    side.setPrefWidth(300);
    return side;
  }

  private static StepRow step(
      Look look, String number, String title, String why, StepRow.Weight weight) {
    StepRow row = new StepRow();
    row.show(look, number, title, why, weight);
    return row;
  }

  private static final String CLI =
      """
      # 1  Accept, before Tue 24 Nov 2026, 21:14 CET
      aws ec2 accept-vpc-peering-connection --region eu-central-1 \\
        --vpc-peering-connection-id pcx-0d3b7a61f9c2e4850
      # 2  Route back, once for each route table that needs Airflow
      aws ec2 create-route --region eu-central-1 \\
        --route-table-id <YOUR_ROUTE_TABLE> \\
        --destination-cidr-block 172.20.0.0/20 \\
        --vpc-peering-connection-id pcx-0d3b7a61f9c2e4850
      """;

  // ---- a form

  private Node form() {
    PageHead head = new PageHead();
    head.setTitle("New peering");
    head.setSubtitle("filled from the pasted ticket; every value can be changed");
    Button back = new Button("", Icons.of("fth-arrow-left"));
    back.getStyleClass().addAll("quiet", "icon-only");
    head.setBack(back);
    Label kept = new Label("Draft kept 14:02");
    kept.getStyleClass().add("second-line");
    head.getActions().add(kept);
    ComboBox<String> cluster =
        new ComboBox<>(FXCollections.observableArrayList("halden-prod-euc1", "orchid"));
    cluster.setValue("halden-prod-euc1");
    FieldBox clusterBox = new FieldBox("Cluster", cluster);
    clusterBox.addToLabel(badge("1"));
    clusterBox.setState(FieldState.good());
    FieldBox account = new FieldBox("Customer’s AWS account");
    account.setMono(true);
    account.addToLabel(badge("2"));
    account.textProperty().set("004815162342");
    account.setState(FieldState.good("12 digits; leading zeros kept"));
    SearchableComboBox<String> region =
        new SearchableComboBox<>(FXCollections.observableArrayList("eu-central-1", "us-east-1"));
    region.setValue("eu-central-1");
    FieldBox regionBox = new FieldBox("Region", region);
    regionBox.setState(FieldState.good("from “Frankfurt”"));
    HBox two = new HBox(12, account, regionBox);
    HBox.setHgrow(account, Priority.ALWAYS);
    HBox.setHgrow(regionBox, Priority.ALWAYS);
    account.setPrefWidth(200);
    regionBox.setPrefWidth(200);
    FieldBox vpc = new FieldBox("Customer’s VPC");
    vpc.setMono(true);
    vpc.setHint("optional");
    vpc.textProperty().set("vpc-0a1f4c7e92b3d568");
    vpc.setState(
        FieldState.error(
            "VPC ids are vpc- and 8 or 17 of 0–9 and a–f, like vpc-0a1f4c7e92b3d5680."));
    FieldBox cidr = new FieldBox("CIDRs to reach");
    cidr.field().setId("cidr");
    cidr.setMono(true);
    cidr.setHint("/16 to /28, RFC 1918");
    cidr.textProperty().set("172.20.8.0/21");
    cidr.setState(FieldState.error(""));
    Button remove = new Button("", Icons.of("fth-x"));
    cidr.addInside(remove);
    Notice overlap =
        new Notice(
            Tone.DANGER,
            "fth-x-circle",
            "Overlaps this cluster",
            "`172.20.8.0/21` lies inside the cluster’s `172.20.0.0/20`. AWS would take the request"
                + " and then fail it.");
    overlap.setFrame(Notice.Frame.BARRED);
    overlap.setActions(
        new Button("Remove this CIDR"),
        new Button("Copy question to customer", Icons.of("fth-copy")));
    FieldBox doubt = new FieldBox("Second range");
    doubt.setMono(true);
    doubt.textProperty().set("100.64.0.0/16");
    doubt.setState(FieldState.doubt("100.64.0.0/10 is not RFC 1918; it is in use inside Astro."));
    CheckBox dns = new CheckBox("Resolve private DNS names both ways");
    dns.setSelected(true);
    CheckBox role = new CheckBox("Customer gave a peer role to assume");
    VBox fields = new VBox(12, clusterBox, two, vpc, cidr, overlap, doubt, dns, role);
    fields.setPadding(new Insets(10, 16, 16, 16));
    fields.setPrefWidth(440);
    fields.setMinWidth(440);
    RadioButton one = new RadioButton("One cluster");
    one.setSelected(true);
    CheckComboBox<String> many =
        new CheckComboBox<>(FXCollections.observableArrayList("AWS", "GCP"));
    many.getCheckModel().check(0);
    Segmented<String> format = new Segmented<>(List.of("PDF", "HTML", "XLSX", "CSV"), name -> name);
    format.setId("format");
    Button off = new Button("Send request to 004815162342");
    off.getStyleClass().add("accent");
    off.setDisable(true);
    Label why = new Label("Off: 1 overlap to settle first", Icons.of("fth-x-circle"));
    why.getStyleClass().add("second-line");
    FieldBox plainField = new FieldBox("Ticket");
    plainField.setPrompt("INC-20418");
    Button primary = new Button("Export PDF", Icons.of("fth-download"));
    primary.getStyleClass().add("accent");
    HBox buttons =
        new HBox(8, new Button("Save draft"), primary, new Button("Copy", Icons.of("fth-copy")));
    Button quiet = new Button("Copy", Icons.of("fth-copy"));
    quiet.getStyleClass().add("quiet");
    buttons.getChildren().add(quiet);
    VBox right =
        new VBox(
            12,
            new SectionTitle("Plan", "nothing sent yet"),
            one,
            new RadioButton("Everything"),
            many,
            format,
            plainField,
            buttons,
            off,
            why);
    right.getStyleClass().addAll("line-left");
    right.setPadding(new Insets(10, 16, 16, 16));
    HBox.setHgrow(right, Priority.ALWAYS);
    HBox panes = new HBox(fields, right);
    VBox.setVgrow(panes, Priority.ALWAYS);
    return new VBox(head, panes);
  }

  private static Label badge(String number) {
    Label badge = new Label(number);
    badge.getStyleClass().add("number-badge");
    Tone.ACCENT.dress(badge);
    return badge;
  }

  // ---- text to hand over

  private Node code() {
    PageHead head = new PageHead();
    head.setTitle("Allowlist");
    head.setSubtitle("orchid-prod-usw2 → Snowflake");
    head.getBeside().add(new StateChip(look("To be changed", "refresh-cw", Tone.WARNING)));
    Notice notice =
        new Notice(
            Tone.WARNING,
            "fth-refresh-cw",
            "Snowflake has 2 of this cluster’s 4 addresses",
            "Disaster recovery was turned on 22 Nov. Given 2 Sep: 203.0.113.40, 203.0.113.41. Add"
                + " the two new ones before a failover.");
    SectionTitle write = new SectionTitle("2  Write", "");
    write
        .getChildren()
        .add(1, new StateChip(look("adds, keeps what is there", "plus-circle", Tone.SUCCESS)));
    CopyButton copy = CopyButton.withText(clipboards, "Copy");
    copy.getStyleClass().add("quiet");
    copy.setValue(SQL);
    write.getActions().add(copy);
    CodeBlock sql = new CodeBlock(clipboards);
    sql.show(
        Language.SQL, SQL, List.of("CORP_POLICY", "SECURITY.NETWORK.ASTRO_ORCHID_PROD_USW2_R"));
    CodeBlock json = new CodeBlock(clipboards);
    json.show(
        Language.JSON, "{\"addresses\": [\"203.0.113.40/32\"], \"count\": 4, \"recovery\": true}");
    Notice danger =
        new Notice(
            Tone.DANGER,
            "fth-alert-octagon",
            "Never SET",
            "`SET ALLOWED_NETWORK_RULE_LIST` drops what was there.");
    danger.setFrame(Notice.Frame.BARE);
    Notice accent =
        new Notice(
            Tone.ACCENT,
            "fth-arrow-right-circle",
            "Accepted 40 s ago: routes are next",
            "3 calls to account 418027365910.");
    CopyAsButton all =
        new CopyAsButton(clipboards, last, "snowflake", "Copy all for Snowflake").primary().brief();
    all.setForms(List.of(new CopyAsButton.Form("sql", "SQL", () -> SQL)));
    VBox middle = new VBox(10, notice, write, sql, json, danger, accent, all);
    middle.setPadding(new Insets(12, 16, 16, 16));
    HBox.setHgrow(middle, Priority.ALWAYS);
    VBox left =
        new VBox(
            new GroupRow("Urgent", 3),
            new SkeletonRows(4, 120, 60),
            new EmptyState(
                "fth-inbox",
                "Nothing needs you. 14 wait for customers; the next deadline is Thu.",
                new Button("Open Activity")));
    left.setPrefWidth(280);
    left.setMinWidth(280);
    left.getStyleClass().add("line-right");
    HBox panes = new HBox(left, middle);
    VBox.setVgrow(panes, Priority.ALWAYS);
    return new VBox(head, panes);
  }

  private static final String SQL =
      """
      USE ROLE SECURITYADMIN;
      CREATE NETWORK RULE SECURITY.NETWORK.ASTRO_ORCHID_PROD_USW2_R
        TYPE = IPV4  MODE = INGRESS
        VALUE_LIST = ('198.51.100.9', '198.51.100.71');
      ALTER NETWORK POLICY CORP_POLICY
        ADD ALLOWED_NETWORK_RULE_LIST = ('X');   -- both rules are listed\
      """;

  // ---- facts

  private Node detail() {
    SectionTitle title =
        new SectionTitle("halden-prod-euc1", "Dedicated · recovery on · healthy").large();
    Button make = new Button("New peering", Icons.of("fth-plus"));
    make.getStyleClass().add("accent");
    title.getActions().add(make);
    FactGrid facts = new FactGrid(clipboards, 2);
    facts.setFacts(
        List.of(
            FactGrid.Fact.id("Cluster id", "clx3k9v2p00a101jz7h4q2m8d"),
            FactGrid.Fact.id("VPC", "vpc-06b1e94d27fa3c508"),
            FactGrid.Fact.id("Account", "418027365910"),
            FactGrid.Fact.name("Region", "eu-central-1"),
            FactGrid.Fact.id("VPC CIDR", "172.20.0.0/20"),
            FactGrid.Fact.text("Customer", "Halden Freight")));
    SectionTitle addresses =
        new SectionTitle("Addresses to allow", "4, fixed for the cluster’s life");
    CopyAsButton copy = new CopyAsButton(clipboards, last, "addresses", "Copy all 4");
    copy.setForms(
        List.of(
            new CopyAsButton.Form("slash32", "/32 list", () -> "203.0.113.14/32"),
            new CopyAsButton.Form("lines", "Lines", () -> "203.0.113.14")));
    addresses.getActions().add(copy);
    SplitPane vertical = new SplitPane(new Region(), new Region());
    vertical.setOrientation(Orientation.VERTICAL);
    VBox detail =
        new VBox(
            12,
            title,
            facts,
            addresses,
            new RichLine("**Halden Freight** has not accepted `10.44.0.0/16`, the peering request"),
            StateChip.plain(look("to be changed", "refresh-cw", Tone.WARNING)));
    detail.setPadding(new Insets(12, 16, 12, 16));
    detail.setPrefWidth(560);
    detail.setMaxWidth(560);
    return new VBox(detail);
  }

  // ---- what lies over a page

  private Node over() {
    SearchableComboBox<String> combo =
        new SearchableComboBox<>(
            FXCollections.observableArrayList("halden-prod-euc1", "orchid-prod-usw2", "kestrel"));
    combo.setValue("halden-prod-euc1");
    ComboBox<String> plain = new ComboBox<>(FXCollections.observableArrayList("Lines", "/32 list"));
    plain.setValue("Lines");
    Button owner = new Button("Read-only");
    FieldBox ticket = new FieldBox("Ticket");
    VBox content =
        new VBox(
            12,
            new SectionTitle("Production is read-only", ""),
            new RichLine("Looking, copying and reports work.", "muted"),
            new Segmented<>(List.of("15 min", "1 h", "Until 18:00"), name -> name),
            ticket,
            new HBox(8, new Button("Stay read-only"), new Button("Unlock Production")));
    content.setPrefWidth(300);
    TaskProgressView<Task<Void>> jobs = new TaskProgressView<>();
    Task<Void> job =
        new Task<>() {
          @Override
          protected Void call() {
            return null;
          }

          {
            updateTitle("wexcombe-bi-euw2");
            updateMessage("adding routes, 2 of 3");
            updateProgress(2, 3);
          }
        };
    jobs.getTasks().add(job);
    jobs.setPrefHeight(120);
    ContextMenu menu =
        new ContextMenu(new MenuItem("Copy"), new SeparatorMenuItem(), new MenuItem("Remove…"));
    ToastHost toasts = new ToastHost();
    CopyLabel label = new CopyLabel(clipboards, "VPC", "vpc-0a1f4c7e92b3d5680");
    VBox page = new VBox(24, combo, plain, owner, label, jobs);
    page.setPadding(new Insets(16));
    page.setMaxWidth(420);
    StackPane over = new StackPane(page, toasts);
    StackPane.setAlignment(page, Pos.TOP_LEFT);
    opening =
        () -> {
          Popovers.show(Popovers.of(content), owner);
          combo.show();
          menu.show(jobs, 900, 500);
          toasts.say("Exported halden-prod-euc1.html");
          label.copy();
        };
    return over;
  }

  // ---- a dialog

  private DialogCard dialog() {
    DialogCard card =
        new DialogCard(
            new DialogCard.Strip("Production", "account 307741960258 · eu-west-2", true),
            "Remove the peering with Wexcombe Bank?");
    card.setLine("wexcombe-bi-euw2 → `vpc-0be4c19d7a3f58264`, connected since 27 Aug 2026");
    VBox box =
        new VBox(
            8,
            consequence(
                "fth-minus-circle",
                Tone.DANGER,
                "Deletes 3 routes to `10.72.0.0/16`, then `pcx-07d2a94be1c638f50`"),
            consequence(
                "fth-zap-off",
                Tone.DANGER,
                "Traffic between `172.20.0.0/20` and `10.72.0.0/16` stops at once"),
            consequence(
                "fth-rotate-ccw",
                Tone.MUTED,
                "No undo. A new request needs the customer to accept again"));
    box.getStyleClass().add("box");
    FieldBox type = new FieldBox("Type `wexcombe-bi-euw2` to confirm");
    type.setMono(true);
    type.textProperty().set("wexcombe-bi-euw2");
    type.setState(FieldState.good());
    FieldBox ticket = new FieldBox("Ticket");
    ticket.setHint("written into Activity");
    ticket.setMono(true);
    ticket.textProperty().set("INC-20440");
    card.getBody().addAll(box, type, ticket);
    Button calls = new Button("Copy the 4 calls", Icons.of("fth-copy"));
    calls.getStyleClass().add("quiet");
    card.setAside(calls);
    Button keep = new Button("Keep it");
    keep.setGraphic(new KeyHint("Esc"));
    keep.setContentDisplay(ContentDisplay.RIGHT);
    Button remove = new Button("Remove peering with Wexcombe Bank", Icons.of("fth-trash-2"));
    remove.getStyleClass().add("danger");
    card.setButtons(keep, remove);
    return card;
  }

  private static Node consequence(String icon, Tone tone, String sentence) {
    HBox line = new HBox(10, Icons.of(icon, tone), new RichLine(sentence));
    line.setAlignment(Pos.CENTER_LEFT);
    return line;
  }
}
