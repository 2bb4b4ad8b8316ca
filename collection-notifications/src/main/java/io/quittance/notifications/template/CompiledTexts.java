package io.quittance.notifications.template;

import com.samskivert.mustache.Template;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** The texts that were filled in last, ready to be filled in again: a night writes thousands of mails from a few. */
final class CompiledTexts {

    /** Standard words are some dozens for each language; what people edited for one step is soon forgotten. */
    private static final int MOST = 500;

    private final Map<Key, Template> last = new LinkedHashMap<>(16, 0.75f, true) {

        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Template> eldest) {
            return size() > MOST;
        }
    };

    /** Which text, and for which language and form its blocks are. */
    record Key(String folder, String language, String text, boolean html) {}

    Template of(Key key, Supplier<Template> compiled) {
        synchronized (last) {
            Template known = last.get(key);
            if (known != null) {
                return known;
            }
        }
        Template made = compiled.get();
        synchronized (last) {
            last.put(key, made);
        }
        return made;
    }
}
