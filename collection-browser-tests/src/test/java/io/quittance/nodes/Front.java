package io.quittance.nodes;

import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** The address that people know: which nodes stand behind it, the one that serves first. */
final class Front {

    private final List<Integer> ports = new CopyOnWriteArrayList<>();

    void add(int port) {
        ports.add(port);
    }

    void remove(int port) {
        ports.removeIf(one -> one == port);
    }

    /** The same page at each node, in the order in which they are tried. */
    List<URI> at(String path) {
        return ports.stream()
                .map(port -> URI.create("http://127.0.0.1:" + port + path))
                .toList();
    }
}
