package io.astroconnect.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.astroconnect.workspace.WorkspaceException.Mistake;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.assertj.core.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A workspace file is read whole; a mistake in it is answered with file, line and key. */
class WorkspaceFileTest {
  @TempDir private Path folder;
  private Workspaces workspaces;
  private Path file;

  @BeforeEach
  void home() {
    Home home = new Home(folder).ready();
    workspaces = new Workspaces(home);
    file = home.workspaces().resolve("support.json");
  }

  /** Quotes are single here, to be read. */
  private Workspace read(String json) {
    write(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    return workspaces.read("support");
  }

  private void write(byte[] bytes) {
    try {
      Files.write(file, bytes);
    } catch (IOException unusable) {
      throw new java.io.UncheckedIOException(unusable);
    }
  }

  private WorkspaceException mistake() {
    WorkspaceException mistake =
        catchThrowableOfType(WorkspaceException.class, () -> workspaces.read("support"));
    assertThat(mistake).as("a mistake").isNotNull();
    assertThat(mistake.file()).isEqualTo(file);
    return mistake;
  }

  private WorkspaceException mistake(String json) {
    write(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    return mistake();
  }

  @Test
  void theNameIsEnough() {
    Workspace plain = read("{ 'name': 'Support, Europe' }");
    assertThat(plain)
        .isEqualTo(
            new Workspace(
                "support",
                "Support, Europe",
                Colour.SLATE,
                false,
                false,
                Workspace.Astro.NOTHING,
                Workspace.Aws.NOTHING,
                Workspace.Gcp.NOTHING));
    assertThat(plain.isSandbox()).isFalse();
  }

  @Test
  void everyKeyIsRead() {
    Workspace all =
        read(
            """
            { 'name': 'All', 'colour': 'violet', 'production': false, 'readOnly': true,
              'astro': { 'organization': 'clorg1', 'organizations': ['clorg2', 'clorg1'],
                         'endpoint': 'http://localhost:9/v1' },
              'aws': {
                'accounts': [
                  { 'id': '004815162342', 'profile': 'support-ro',
                    'roleArn': 'arn:aws:iam::004815162342:role/path/support', 'externalId': 'x-1' },
                  { 'id': '418027365910' },
                  { 'id': '529310846172', 'via': '004815162342',
                    'roleArn': 'arn:aws:iam::529310846172:role/support' } ],
                'endpoints': { 'ec2': 'http://127.0.0.1:4566', 'route53': 'https://r53.example',
                  'sts': 'http://[::1]:4566/' } },
              'gcp': { 'impersonate': 's@a-project.iam.gserviceaccount.com',
                'endpoints': { 'iam': 'http://localhost:1', 'resourcemanager': 'http://localhost:2',
                  'compute': 'http://localhost:3' } } }
            """);
    assertThat(all)
        .isEqualTo(
            new Workspace(
                "support",
                "All",
                Colour.VIOLET,
                false,
                true,
                new Workspace.Astro(
                    List.of("clorg1", "clorg2"), URI.create("http://localhost:9/v1")),
                new Workspace.Aws(
                    List.of(
                        new Workspace.AwsAccount(
                            "004815162342",
                            "support-ro",
                            "arn:aws:iam::004815162342:role/path/support",
                            "x-1"),
                        new Workspace.AwsAccount("418027365910", null, null, null),
                        new Workspace.AwsAccount(
                            "529310846172",
                            null,
                            "arn:aws:iam::529310846172:role/support",
                            null,
                            "004815162342")),
                    new Workspace.AwsEndpoints(
                        URI.create("http://127.0.0.1:4566"),
                        URI.create("https://r53.example"),
                        URI.create("http://[::1]:4566/"))),
                new Workspace.Gcp(
                    "s@a-project.iam.gserviceaccount.com",
                    new Workspace.GcpEndpoints(
                        URI.create("http://localhost:1"),
                        URI.create("http://localhost:2"),
                        URI.create("http://localhost:3")))));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "`'production': true`, RED, true, true",
        "`'production': true, 'colour': 'olive'`, RED, true, true",
        "`'production': true, 'colour': 'red'`, RED, true, true",
        "`'production': true, 'readOnly': false`, RED, true, false",
        "`'readOnly': true`, SLATE, false, true",
        "`'colour': 'brown'`, BROWN, false, false",
        "`'colour': null, 'production': null, 'aws': null`, SLATE, false, false"
      })
  void productionIsRedAndReadOnlyUnlessItsFileSaysItIsNot(
      String keys, Colour colour, boolean production, boolean readOnly) {
    Workspace read = read("{ 'name': 'A', " + keys + " }");
    assertThat(read.colour()).isEqualTo(colour);
    assertThat(read.production()).isEqualTo(production);
    assertThat(read.readOnly()).isEqualTo(readOnly);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{ 'colour': 'teal' }                                  | MISSING | ''",
        "{ 'name': null }                                      | MISSING | ''",
        "{ 'name': '' }                                        | NAME | name",
        "{ 'name': '\u00a0 ' }                                 | NAME | name",
        "{ 'name': 'a\\nb' }                                   | NAME | name",
        "{ 'name': 'a\\u0000b' }                               | NAME | name",
        "{ 'name': 7 }                                         | NOT_A_TEXT | name",
        "{ 'name': ['a'] }                                     | NOT_A_TEXT | name",
        "{ 'name': 'Sandbox' }                                 | RESERVED | name",
        "{ 'name': 'A', 'name': 'B' }                          | TWICE | name",
        "{ 'name': 'A', 'color': 'teal' }                      | UNKNOWN_KEY | color",
        "{ 'Name': 'A' }                                       | UNKNOWN_KEY | Name",
        "{ 'name': 'A', 'colour': 'pink' }                     | COLOUR | colour",
        "{ 'name': 'A', 'colour': 'Teal' }                     | COLOUR | colour",
        "{ 'name': 'A', 'colour': 'red' }                      | RED | colour",
        "{ 'name': 'A', 'production': 'yes' }                  | NOT_TRUE_OR_FALSE | production",
        "{ 'name': 'A', 'production': 1 }                      | NOT_TRUE_OR_FALSE | production",
        "{ 'name': 'A', 'readOnly': 'true' }                   | NOT_TRUE_OR_FALSE | readOnly",
        "{ 'name': 'A', 'token': 'x' }                         | SECRET | token",
        "{ 'name': 'A', 'astro': 'x' }                         | NOT_AN_OBJECT | astro",
        "{ 'name': 'A', 'astro': {'apiKey': 'x'} }             | SECRET | astro.apiKey",
        "{ 'name': 'A', 'astro': {'endpoint': 'http://api.example/v1'} }"
            + " | ASTRO_ENDPOINT | astro.endpoint",
        "{ 'name': 'A', 'astro': {'organization': ''} }        | ORGANIZATION | astro.organization",
        "{ 'name': 'A', 'astro': {'organizations': ['../x']} } | ORGANIZATION"
            + " | astro.organizations[0]",
        "{ 'name': 'A', 'aws': [] }                            | NOT_AN_OBJECT | aws",
        "{ 'name': 'A', 'aws': {'accounts': {}} }              | NOT_A_LIST | aws.accounts",
        "{ 'name': 'A', 'aws': {'accounts': ['1']} }           | NOT_AN_OBJECT | aws.accounts[0]",
        "{ 'name': 'A', 'aws': {'accounts': [{}]} }            | MISSING | aws.accounts[0]",
        "{ 'name': 'A', 'aws': {'accounts': [{'id': 4815162342}]} }"
            + " | NOT_A_TEXT | aws.accounts[0].id",
        "{ 'name': 'A', 'aws': {'accounts': [{'id': '4815162342'}]} }"
            + " | ACCOUNT_ID | aws.accounts[0].id",
        "{ 'name': 'A', 'aws': {'accounts': [{'id': '004815162342'}, {'id': '0048-1516-2342'}]} }"
            + " | ACCOUNT_TWICE | aws.accounts[1]",
        "{ 'name': 'A', 'aws': {'accounts': [{'id': '004815162342', 'secret': 'x'}]} }"
            + " | SECRET | aws.accounts[0].secret",
        "{ 'name': 'A', 'aws': {'accounts': [{'id': '004815162342', 'profile': ''}]} }"
            + " | PROFILE | aws.accounts[0].profile",
        "{ 'name': 'A', 'aws': {'accounts': [{'id': '004815162342', 'roleArn': 'support'}]} }"
            + " | ROLE_ARN | aws.accounts[0].roleArn",
        "{ 'name': 'A', 'aws': {'accounts': [{'id': '004815162342', 'externalId': 'x'}]} }"
            + " | EXTERNAL_ID | aws.accounts[0].externalId",
        "{ 'name': 'A', 'aws': {'accounts': [{'id': '004815162342', 'via': '12'}]} }"
            + " | ACCOUNT_ID | aws.accounts[0].via",
        "{ 'name': 'A', 'aws': {'accounts': [{'id': '004815162342', 'via': '004815162342',"
            + " 'roleArn': 'arn:aws:iam::004815162342:role/r'}]} }"
            + " | VIA | aws.accounts[0]",
        "{ 'name': 'A', 'aws': {'accounts': [{'id': '004815162342', 'via': '111111111111',"
            + " 'roleArn': 'arn:aws:iam::004815162342:role/r'}]} }"
            + " | VIA | aws.accounts[0]",
        "{ 'name': 'A', 'aws': {'accounts': [{'id': '111111111111'},"
            + " {'id': '004815162342', 'via': '111111111111'}]} }"
            + " | VIA | aws.accounts[1]",
        "{ 'name': 'A', 'aws': {'accounts': [{'id': '111111111111'}, {'id': '004815162342', 'via':"
            + " '111111111111', 'profile': 'p', 'roleArn': 'arn:aws:iam::004815162342:role/r'}]} }"
            + " | VIA | aws.accounts[1]",
        "{ 'name': 'A', 'aws': {'endpoints': {'s3': 'http://localhost:1'}} }"
            + " | UNKNOWN_KEY | aws.endpoints.s3",
        "{ 'name': 'A', 'aws': {'endpoints': {'ec2': 'localhost:4566'}} }"
            + " | ENDPOINT | aws.endpoints.ec2",
        "{ 'name': 'A', 'aws': {'endpoints': {'ec2': 'ftp://localhost:4566'}} }"
            + " | ENDPOINT | aws.endpoints.ec2",
        "{ 'name': 'A', 'aws': {'endpoints': {'ec2': 'http://localhost:4566/ec2'}} }"
            + " | ENDPOINT | aws.endpoints.ec2",
        "{ 'name': 'A', 'aws': {'endpoints': {'ec2': 'http://localhost:70000'}} }"
            + " | ENDPOINT | aws.endpoints.ec2",
        "{ 'name': 'A', 'aws': {'endpoints': {'ec2': 'http://local host'}} }"
            + " | ENDPOINT | aws.endpoints.ec2",
        "{ 'name': 'A', 'aws': {'endpoints': {'ec2': 'http://a:b@localhost'}} }"
            + " | ENDPOINT | aws.endpoints.ec2",
        "{ 'name': 'A', 'gcp': {'impersonate': 'me'} }         | SERVICE_ACCOUNT | gcp.impersonate",
        "{ 'name': 'A', 'gcp': {'endpoints': {'iam': ''}} }    | ENDPOINT | gcp.endpoints.iam",
        "[ { 'name': 'A' } ]                                   | NOT_AN_OBJECT | ''",
        "'A'                                                   | NOT_AN_OBJECT | ''"
      })
  void aMistakeIsAnsweredWithItsKey(String json, Mistake mistake, String place) {
    WorkspaceException found = mistake(json);
    assertThat(found.mistake()).isEqualTo(mistake);
    assertThat(found.place()).isEqualTo(place.replace("''", ""));
    assertThat(found.line()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " \n\n",
        "{",
        "{ 'name': 'A'",
        "{ 'name': 'A', }",
        "{ 'name': 'A' } }",
        "{ 'name': 'A' } { }",
        "{ name: 'A' }",
        "name = A",
        "// a comment\n{ 'name': 'A' }",
        "{ 'name': 'A\n' }"
      })
  void whatIsNoJsonIsSaid(String json) {
    assertThat(mistake(json).mistake()).isEqualTo(Mistake.NOT_JSON);
    assertThat(mistake(json).line()).isPositive();
  }

  @Test
  void theLineIsThatOfTheMistake() {
    assertThat(
            mistake(
                    """
                    {
                      'name': 'A',
                      'aws': {
                        'accounts': [
                          { 'id': '004815162342' },
                          { 'id': '48151623420' }
                        ]
                      }
                    }
                    """)
                .line())
        .isEqualTo(6);
    assertThat(mistake("{\n  'name': 'A',\n  'colour' 'teal'\n}").line()).isEqualTo(3);
    assertThat(mistake("{\n  'name': 'A',\n  'name': 'B'\n}").line()).isEqualTo(3);
    assertThat(mistake("{\n 'colour': 'teal'\n}").line()).isEqualTo(1);
  }

  @Test
  void choicesAreNamed() {
    assertThat(mistake("{ 'name': 'A', 'colour': 'pink' }").allowed())
        .isEqualTo("teal, violet, slate, olive, brown");
    assertThat(mistake("{ 'name': 'A', 'color': 'teal' }").allowed())
        .isEqualTo("name, colour, production, readOnly, astro, aws, gcp");
    assertThat(mistake("{ 'name': 'A', 'aws': { 'account': [] } }").allowed())
        .isEqualTo("accounts, endpoints");
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://me:hunter2@localhost:1", "http://me:hunter2@"})
  void aPasswordInAnAddressIsNotRepeated(String address) {
    assertThat(mistake("{ 'name': 'A', 'aws': { 'endpoints': { 'ec2': '" + address + "' } } }"))
        .satisfies(found -> assertThat(found.given()).isEmpty())
        .hasMessageNotContaining("hunter2");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "UTF-8"})
  void aByteOrderMarkIsNoMistake(String charset) {
    write("\ufeff{ \"name\": \"S\u00fcd\" }".getBytes(Charset.forName(charset)));
    assertThat(workspaces.read("support").name()).isEqualTo("S\u00fcd");
  }

  @Test
  void textThatIsNotUnicodeIsSaid() {
    write("{ \"name\": \"S\u00fcd\" }".getBytes(StandardCharsets.ISO_8859_1));
    assertThat(mistake().mistake()).isEqualTo(Mistake.NOT_JSON);
    write(new byte[] {0, 1, 2, 3, (byte) 0xff, (byte) 0xfe});
    assertThat(mistake().mistake()).isEqualTo(Mistake.NOT_JSON);
  }

  @Test
  void whatIsFarTooLargeIsNotRead() {
    write(("{ \"name\": \"A\" }" + " ".repeat(2_000_000)).getBytes(StandardCharsets.UTF_8));
    assertThat(mistake().mistake()).isEqualTo(Mistake.TOO_LARGE);
  }

  @Test
  void whatIsLongOrDeepIsAMistakeLikeAnyOther() {
    assertThat(mistake("[".repeat(100_000)).mistake()).isEqualTo(Mistake.NOT_JSON);
    assertThat(mistake("{'a':".repeat(900)).mistake()).isEqualTo(Mistake.NOT_JSON);
    String arn = "arn:aws" + "-a".repeat(200_000) + ":iam::004815162342:role/x";
    assertThat(
            mistake(
                    "{'name':'A','aws':{'accounts':[{'id':'004815162342','roleArn':'"
                        + arn
                        + "'}]}}")
                .mistake())
        .isEqualTo(Mistake.ROLE_ARN);
  }

  @Test
  void aFolderInPlaceOfTheFileIsSaidAndIsNoWorkspace() throws IOException {
    Files.createDirectory(file);
    assertThat(mistake().mistake()).isEqualTo(Mistake.NOT_A_FILE);
    assertThat(workspaces.ids()).containsExactly("sandbox");
  }

  @Test
  void aFileThatMayNotBeReadIsSaid() throws IOException {
    write("{ \"name\": \"A\" }".getBytes(StandardCharsets.UTF_8));
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
    Assumptions.assumeThat(Files.isReadable(file)).as("nobody is above the rights").isFalse();
    assertThat(mistake().mistake()).isEqualTo(Mistake.UNREADABLE);
  }

  @Test
  void aLinkThatLeadsNowhereIsSaid() throws IOException {
    Files.createSymbolicLink(file, folder.resolve("nowhere.json"));
    assertThat(mistake().mistake()).isEqualTo(Mistake.NO_FILE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"sandbox", "Sandbox", "SANDBOX"})
  void noFileIsTheSandbox(String id) throws IOException {
    Files.writeString(workspaces.file(id), "{ \"name\": \"A\" }");
    assertThat(catchThrowableOfType(WorkspaceException.class, () -> workspaces.read(id)).mistake())
        .isEqualTo(Mistake.RESERVED);
    assertThat(workspaces.ids()).containsExactly("sandbox");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "..", "../x", "a/b", "a b", "-a", ".a", "\u00e4", "a\u0000b"})
  void aNameOfAFileIsPlain(String id) {
    assertThat(catchThrowableOfType(WorkspaceException.class, () -> workspaces.read(id)).mistake())
        .isEqualTo(Mistake.FILE_NAME);
  }

  @Test
  void theSandboxComesFirstAndOthersByName() throws IOException {
    for (String name :
        List.of("zeta.json", "alpha.json", "notes.txt", ".hidden.json", "a b.json")) {
      Files.writeString(folder.resolve("workspaces").resolve(name), "");
    }
    assertThat(workspaces.ids()).containsExactly("sandbox", "alpha", "zeta");
  }
}
