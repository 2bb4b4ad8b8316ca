package io.quittance.notifications.enclosure;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.filter.FilterFactory;

/**
 * How large does a PDF become once its streams are unpacked? Worked out before a parser sees it, which would hold all of one
 * stream at once: three megabytes can become three gigabytes. The streams are found by their words alone, so that no table of
 * the file has to be believed.
 */
final class Inflation {

    /** 100 MB, of all streams of a file together. */
    static final long MOST_BYTES = 100L * 1024 * 1024;

    private static final String FLATE = "FlateDecode";

    private static final Map<String, String> FILTERS = Map.of(
            FLATE,
            FLATE,
            "Fl",
            FLATE,
            "LZWDecode",
            "LZWDecode",
            "LZW",
            "LZWDecode",
            "RunLengthDecode",
            "RunLengthDecode",
            "RL",
            "RunLengthDecode",
            "ASCII85Decode",
            "ASCII85Decode",
            "A85",
            "ASCII85Decode",
            "ASCIIHexDecode",
            "ASCIIHexDecode",
            "AHx",
            "ASCIIHexDecode");

    private static final Pattern STREAM = Pattern.compile("(?<!end)stream[ \t]*\r?\n?");
    private static final Pattern NAME = Pattern.compile("/([^\\s/\\[\\]<>()%{}]+)");
    private static final Pattern ESCAPE = Pattern.compile("#([0-9A-Fa-f]{2})");
    private static final Pattern LOCK = Pattern.compile("/"
            + "Encrypt"
                    .chars()
                    .mapToObj(sign -> "(?:%c|#(?i:%02x))".formatted(sign, sign))
                    .collect(Collectors.joining())
            + "(?![A-Za-z])");

    private static final int LONGEST_DICTIONARY = 8192;

    private final byte[] pdf;
    private final String text;
    private long left = MOST_BYTES;
    private int nextEnd;

    private Inflation(byte[] pdf) {
        this.pdf = pdf;
        this.text = new String(pdf, StandardCharsets.ISO_8859_1);
    }

    /** There is more of it than anybody prints. */
    private static final class SwollenPdfException extends IOException {

        private static final long serialVersionUID = 1L;

        SwollenPdfException() {
            super("the PDF becomes larger than %d bytes".formatted(MOST_BYTES));
        }
    }

    /**
     * Unpacks all streams and throws them away.
     *
     * @throws ProtectedPdfException if it says that it is protected: its streams cannot be told then
     * @throws IOException if there are more than {@link #MOST_BYTES} in it
     */
    static void check(byte[] pdf) throws IOException {
        Inflation one = new Inflation(pdf);
        if (LOCK.matcher(one.text).find()) {
            throw new ProtectedPdfException();
        }
        one.unpackAll();
    }

    private void unpackAll() throws SwollenPdfException {
        Matcher stream = STREAM.matcher(text);
        int before = 0;
        while (stream.find()) {
            int from = Math.max(before, stream.start() - LONGEST_DICTIONARY);
            for (List<String> chain : chains(text.substring(from, stream.start()))) {
                unpack(chain, stream.end());
            }
            before = stream.end();
        }
    }

    /**
     * In what ways a parser may read the stream of the last object: by the filters it names, in their order, by fewer of them
     * since one may be named for something else, or as what most are, once or twice, where they are named elsewhere.
     */
    private static Set<List<String>> chains(String before) {
        String object = before.substring(Math.max(0, before.lastIndexOf(" obj")));
        List<String> named = NAME.matcher(object)
                .results()
                .map(name -> FILTERS.get(plain(name.group(1))))
                .filter(Objects::nonNull)
                .toList();
        Set<List<String>> chains = new LinkedHashSet<>();
        for (int from = 0; from < named.size(); from++) {
            chains.add(named.subList(from, named.size()));
        }
        chains.add(List.of(FLATE));
        if (named.isEmpty()) {
            chains.add(List.of(FLATE, FLATE));
        }
        return chains;
    }

    private static String plain(String name) {
        return ESCAPE.matcher(name)
                .replaceAll(
                        sign -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(sign.group(1), 16))));
    }

    private void unpack(List<String> filters, int start) throws SwollenPdfException {
        int end = filters.getFirst().startsWith("ASCII") ? endAfter(start) : pdf.length;
        InputStream packed = new ByteArrayInputStream(pdf, start, end - start);
        for (int at = 0; at < filters.size(); at++) {
            boolean isLast = at == filters.size() - 1;
            ByteArrayOutputStream next = new ByteArrayOutputStream();
            try (OutputStream counted = new Counted(isLast ? OutputStream.nullOutputStream() : next)) {
                unpack(filters.get(at), packed, counted);
            } catch (SwollenPdfException swollen) {
                throw swollen;
            } catch (IOException | RuntimeException noSuchStream) { // what came until then is what a parser gets, too
            }
            packed = new ByteArrayInputStream(next.toByteArray());
        }
    }

    /** Looked for once for all streams that stand before it. */
    private int endAfter(int start) {
        if (nextEnd < start) {
            int found = text.indexOf("endstream", start);
            nextEnd = found < 0 ? pdf.length : found;
        }
        return nextEnd;
    }

    private static void unpack(String filter, InputStream packed, OutputStream to) throws IOException {
        if (!filter.equals(FLATE)) {
            FilterFactory.INSTANCE.getFilter(filter).decode(packed, to, new COSDictionary(), 0);
            return;
        }
        Inflater inflater = new Inflater(true);
        try {
            packed.skipNBytes(2); // its head, which no parser believes either
            new InflaterInputStream(packed, inflater).transferTo(to);
        } finally {
            inflater.end();
        }
    }

    /** Takes what is left of {@link #MOST_BYTES}, and no more. */
    private final class Counted extends FilterOutputStream {

        Counted(OutputStream to) {
            super(to);
        }

        @Override
        public void write(int one) throws IOException {
            count(1);
            out.write(one);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            count(length);
            out.write(bytes, from, length);
        }

        private void count(int bytes) throws SwollenPdfException {
            left -= bytes;
            if (left < 0) {
                throw new SwollenPdfException();
            }
        }
    }
}
