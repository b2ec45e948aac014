package dev.jotter.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

class MaskTextTests {
    private static final String SECRET = "correct horse battery staple";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = true,
            quoteCharacter = '`',
            value = {
                "write to ada@example.org.                    | write to [email].",
                "<Ada.Lovelace+x@mail.example.co.uk>          | <[email]>",
                "mailto:ada@example.org?subject=hi            | mailto:[email]?subject=hi",
                "http://x.org/a/b?to=ada@example.org&x=1      | http://x.org/a/b?[email]&x=1",
                "'bob@example.org'                            | '[email]'",
                "ada@localhost, root@phobos                   | [email], [email]",
                "bounce-ada=example.org@list.example.com      | [email]",
                "ada%40example.org                            | [email]",
                "\"Ada L\"@example.org                        | [email]",
                "ada@[192.0.2.1]                              | [email]",
                "ada@192.0.2.1                                | [email]",
                "zoë@exämple.org 用户@例子.公司                | [email] [email]",
                "a@b.example--                                | [email]--",
                "3@1.50 each, @ada, ada@, meet @ noon         | 3@1.50 each, @ada, ada@, meet @ noon",
            })
    void findsEmailAddresses(String text, String masked) {
        assertThat(mask(text, Finding.email())).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = true,
            quoteCharacter = '`',
            value = {
                "Card:4111111111111111 exp 12/25     | Card:[card] exp 12/25",
                "4111 1111 1111 1111                 | [card]",
                "4111-1111-1111-1111.                | [card].",
                "pin 12 4111 1111 1111 1111 123 ok   | pin 12 [card] 123 ok",
                "378282246310005 or 3782 822463 10005| [card] or [card]",
                "5555555555554444,2223003122003222   | [card],[card]",
                "6011111111111117 3566002020360505   | [card] [card]",
                "30569309025904, 3056 930902 5904    | [card], [card]",
                "4222222222222                       | [card]",
                "6304000000000000, 6759649826438453  | [card], [card]",
                "4111 1111 1111 1111 2027            | [card] 2027",
                "4111111111111112                    | 4111111111111112",
                "4111 1111 1111 1112                 | 4111 1111 1111 1112",
                "1111111111111117                    | 1111111111111117",
                "x4111111111111111 4111111111111111y | x4111111111111111 4111111111111111y",
                "4111111111111111234567              | 4111111111111111234567",
                "0.4111111111111111                  | 0.4111111111111111",
                "4111-1111 1111-1111                 | 4111-1111 1111-1111",
                "41 11111111111111                   | 41 11111111111111",
                "9400 4111 1111 1111 1111 22         | 9400 4111 1111 1111 1111 22",
                "AT38 4111 1111 1111 1111            | AT38 4111 1111 1111 1111",
                "id-4111111111111111                 | id-4111111111111111",
            })
    void findsPaymentCards(String text, String masked) {
        assertThat(mask(text, Finding.card())).isEqualTo(masked);
    }

    /// The examples of the registry of ISO 13616, and the same with a changed check digit.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "AD1200012030200359100100",
                "AE070331234567890123456",
                "AL47212110090000000235698741",
                "AT611904300234573201",
                "AZ21NABZ00000000137010001944",
                "BA391290079401028494",
                "BE68539007547034",
                "BG80BNBG96611020345678",
                "BH67BMAG00001299123456",
                "BR1800360305000010009795493C1",
                "BY13NBRB3600900000002Z00AB00",
                "CH9300762011623852957",
                "CR05015202001026284066",
                "CY17002001280000001200527600",
                "CZ6508000000192000145399",
                "DE89370400440532013000",
                "DK5000400440116243",
                "DO28BAGR00000001212453611324",
                "EE382200221020145685",
                "EG380019000500000000263180002",
                "ES9121000418450200051332",
                "FI2112345600000785",
                "FO6264600001631634",
                "FR1420041010050500013M02606",
                "GB29NWBK60161331926819",
                "GE29NB0000000101904917",
                "GI75NWBK000000007099453",
                "GL8964710001000206",
                "GR1601101250000000012300695",
                "GT82TRAJ01020000001210029690",
                "HR1210010051863000160",
                "HU42117730161111101800000000",
                "IE29AIBK93115212345678",
                "IL620108000000099999999",
                "IQ98NBIQ850123456789012",
                "IS140159260076545510730339",
                "IT60X0542811101000000123456",
                "JO94CBJO0010000000000131000302",
                "KW81CBKU0000000000001234560101",
                "KZ86125KZT5004100100",
                "LB62099900000001001901229114",
                "LC55HEMM000100010012001200023015",
                "LI21088100002324013AA",
                "LT121000011101001000",
                "LU280019400644750000",
                "LV80BANK0000435195001",
                "MC5811222000010123456789030",
                "MD24AG000225100013104168",
                "ME25505000012345678951",
                "MK07250120000058984",
                "MR1300020001010000123456753",
                "MT84MALT011000012345MTLCAST001S",
                "MU17BOMM0101101030300200000MUR",
                "NL91ABNA0417164300",
                "NO9386011117947",
                "PK36SCBL0000001123456702",
                "PL61109010140000071219812874",
                "PS92PALS000000000400123456702",
                "PT50000201231234567890154",
                "QA58DOHB00001234567890ABCDEFG",
                "RO49AAAA1B31007593840000",
                "RS35260005601001611379",
                "SA0380000000608010167519",
                "SC18SSCB11010000000000001497USD",
                "SE4550000000058398257466",
                "SI56263300012039086",
                "SK3112000000198742637541",
                "SM86U0322509800000000270100",
                "ST68000100010051845310112",
                "SV62CENR00000000000000700025",
                "TL380080012345678910157",
                "TN5910006035183598478831",
                "TR330006100519786457841326",
                "UA213223130000026007233566001",
                "VA59001123000012345678",
                "VG96VPVG0000012345678901",
                "XK051212012345678906"
            })
    void findsBankAccountsOfEachCountry(String iban) {
        var wrong = iban.substring(0, 3) + (char) ('0' + (iban.charAt(3) - '0' + 1) % 10) + iban.substring(4);

        assertThat(mask("to " + iban + ".", Finding.iban())).isEqualTo("to [iban].");
        assertThat(mask(iban.replaceAll("(.{4})(?=.)", "$1 "), Finding.iban())).isEqualTo("[iban]");
        assertThat(mask(iban.toLowerCase(java.util.Locale.ROOT), Finding.iban()))
                .isEqualTo("[iban]");
        assertThat(mask(wrong, Finding.iban())).isEqualTo(wrong);
        assertThat(mask(iban + "7", Finding.iban())).isEqualTo(iban + "7");
        assertThat(mask("X" + iban, Finding.iban())).isEqualTo("X" + iban);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = true,
            quoteCharacter = '`',
            value = {
                "from 192.0.2.1:8080, [127.0.0.1]     | from [ip]:8080, [[ip]]",
                "10.0.0.1/24 and 255.255.255.255.     | [ip]/24 and [ip].",
                "2001:db8::1 ::1 fe80::1%eth0         | [ip] [ip] [ip]%eth0",
                "[IPv6:2001:db8:0:0:0:0:2:1]          | [IPv6:[ip]]",
                "::ffff:192.0.2.1                     | [ip]",
                "http://[2001:db8::1]:80/             | http://[[ip]]:80/",
                "5.5.2653.19 v1.2.3.4 1.2.3 1.2.3.4.5 | 5.5.2653.19 v1.2.3.4 1.2.3 1.2.3.4.5",
                "12:30:45 std::vector ab::cd          | 12:30:45 std::vector ab::cd",
                "00:1a:2b:3c:4d:5e 300.1.1.1          | 00:1a:2b:3c:4d:5e 300.1.1.1",
                "1::2::3 1:2:3:4:5:6:7:8:9            | 1::2::3 1:2:3:4:5:6:7:8:9",
            })
    void findsIpAddresses(String text, String masked) {
        assertThat(mask(text, Finding.ip())).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = true,
            quoteCharacter = '`',
            value = {
                "+49 30 123456, +1-212-555-0123        | [phone], [phone]",
                "+44 (0)20 7946 0958; (+33) 1 23 45 67 89 | [phone]; [phone]",
                "+4930123456 0049 30 123456            | [phone] [phone]",
                "(212) 555-0123 or 212-555-0123        | [phone] or [phone]",
                "1-800-555-0123, 212.555.0123          | [phone], [phone]",
                "020 7946 0958, 030/1234567            | [phone], [phone]",
                "01 23 45 67 89 und 01.23.45.67.89     | [phone] und [phone]",
                "Tel: 5550123, fax no. 555-0123        | Tel: [phone], fax no. [phone]",
                "Phone 2125550123                      | Phone [phone]",
                "2024-02-29 12:30, 29.02.2024, 01/02/2003 | 2024-02-29 12:30, 29.02.2024, 01/02/2003",
                "Thu, 22 Aug 2002 07:36:16 -0400 (EDT) | Thu, 22 Aug 2002 07:36:16 -0400 (EDT)",
                "1029945287.4797 5125550123 200 300 4000 | 1029945287.4797 5125550123 200 300 4000",
                "02138-1234 0-553-10354-7 192.168.1.10 | 02138-1234 0-553-10354-7 192.168.1.10",
                "id-212-555-0123 212-555-01234 x#0171-123456 | id-212-555-0123 212-555-01234 x#0171-123456",
                "Tel 2024-02-29                        | Tel 2024-02-29",
            })
    void findsTelephoneNumbers(String text, String masked) {
        assertThat(mask(text, Finding.phone())).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = true,
            quoteCharacter = '`',
            value = {
                "Ada Lovelace's notes            | [name]'s notes",
                "ADA  LOVELACE, ada-lovelace     | [name], [name]",
                "Lovelace, Ada wrote             | [name] wrote",
                "Lovelace Ada                    | Lovelace Ada",
                "Ada and Lovelace, Adan Lovelace | Ada and Lovelace, Adan Lovelace",
                "Conan O’Brien, O'Brien          | [name], O'Brien",
                "Zoë and zoë and Zoe             | [name] and [name] and Zoe",
                "Ada King; Ada King-Noel         | [name]; [name]",
            })
    void findsNamesOfAList(String text, String masked) {
        assertThat(mask(text, Finding.names("Ada Lovelace", "Conan O'Brien", "Zoë", "Ada King", "Ada King Noel", " ")))
                .isEqualTo(masked);
    }

    @Test
    void findsANameOverALineBreak() {
        assertThat(mask("Dear Ada\n  Lovelace,", Finding.names("Ada Lovelace"))).isEqualTo("Dear [name],");
    }

    @Test
    void readsNamesFromAFile() throws IOException {
        var file = Files.writeString(folder.resolve("names.txt"), "Ada Lovelace\n\nAlan Turing\n");

        assertThat(mask("Alan Turing", Finding.namesFrom(file.toString()))).isEqualTo("[name]");
        assertThatThrownBy(() -> Finding.namesFrom("nowhere.txt")).hasMessage("""
                        The names in nowhere.txt cannot be read.
                        Expected a text file in UTF-8 with one name a line, found: no file.
                        Check the path, or give the names themselves: names("Ada Lovelace").""");
        assertThatThrownBy(() -> Finding.names("", "x")).hasMessage("""
                        There are no names to look for.
                        Expected names of at least two letters, found none.
                        Type names("Ada Lovelace", "Alan Turing").""");
    }

    @Test
    void looksForAllButNamesWhenNothingIsNamed() {
        assertThat(mask("ada@example.org +49 30 123456 4111111111111111 DE89370400440532013000 192.0.2.1"))
                .isEqualTo("[email] [phone] [card] [iban] [ip]");
        assertThat(mask("plain")).isEqualTo("plain");
    }

    @Test
    void masksAPartOrPutsATokenInItsPlace() {
        assertThat(mask("4111-1111-1111-1111", Finding.card().by(Mask.keepLast(4))))
                .isEqualTo("****-****-****-1111");
        var token = TestFrame.csv("a\nada@example.org\n")
                .mask("a", Mask.hash(SECRET))
                .texts("a")
                .getFirst();
        assertThat(mask("to ada@example.org", Finding.email().by(Mask.hash(SECRET))))
                .isEqualTo("to [email:" + token + "]");
        assertThatThrownBy(() -> Finding.email().by(Mask.year())).hasMessage("""
                        What is found in a text cannot be masked by year().
                        Expected a mask for texts, found one for dates.
                        Choose hash(…), redact(), keepFirst(n) or keepLast(n).""");
        assertThat(Finding.email().by(Mask.hash(SECRET))).hasToString("email().by(hash(…))");
    }

    @Test
    void leavesNoneOfTwoThingsThatOverlap() {
        assertThat(mask("Ada Lovelace@example.org", Finding.names("Ada Lovelace"), Finding.email()))
                .isEqualTo("[email]");
        assertThat(mask("x 4111111111111111@example.org")).isEqualTo("x [email]");
    }

    @Test
    void keepsMissingTextsMissing() {
        var frame = TestFrame.csv("a,b\nada@example.org,1\n,2\n").maskText("a");

        assertThat(frame.texts("a")).containsExactly("[email]", null);
    }

    /// A regular expression that looks back takes hours for each of these; a pass takes milliseconds.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "a@",
                "@",
                "a.",
                ".@a",
                "%40",
                "\"@",
                "1",
                "1 ",
                "1-",
                "11 11 ",
                "4111 ",
                "1.",
                "1.1.1.1.",
                ":",
                "a:",
                "::1",
                "(",
                "+1",
                "(1)",
                "DE89 ",
                "DE893704",
                "Ada ",
                "Ada, ",
                "tel 1 ",
                "a=",
                "-",
                " ",
                "\n",
                "@[1",
                "0123 456-",
                "\uD83D\uDE00"
            })
    void staysLinearOnHostileTexts(String piece) {
        var masker = new TextMasker(List.of(
                Finding.email(),
                Finding.phone(),
                Finding.card(),
                Finding.iban(),
                Finding.ip(),
                Finding.names("Ada Ada Ada")));
        var text = piece.repeat(200_000 / piece.length());

        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(5), () -> masker.mask(text));
    }

    private static String mask(String text, Finding... findings) {
        var frame = new TestFrame(Table.create(StringColumn.create("text", text)), List.of());
        return String.valueOf(frame.maskText("text", findings).texts("text").getFirst());
    }
}
