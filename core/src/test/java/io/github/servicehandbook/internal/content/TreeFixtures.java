package io.github.servicehandbook.internal.content;

import io.github.servicehandbook.bundle.Fault;
import io.github.servicehandbook.bundle.FaultCode;
import io.github.servicehandbook.internal.fault.Faults;
import io.github.servicehandbook.internal.json.JsonReader;
import io.github.servicehandbook.internal.source.BundlePath;
import io.github.servicehandbook.internal.tree.TreeModel;
import io.github.servicehandbook.internal.tree.walk.WalkableTree;
import java.nio.CharBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Trees read from JSON by the real reader, without a bundle around them and without a check of their structure. */
public final class TreeFixtures {
    private static final Pattern ID = Pattern.compile("\"id\"\\s*:\\s*\"([^\"]*)\"");

    private TreeFixtures() {}

    /** The tree of a file; the file must have no fault. */
    public static WalkableTree tree(String json, WalkableTree... called) {
        Faults faults = new Faults();
        TreeReader reader = read(json, faults);
        TreeModel.Content content = reader.content();
        if (faults.size() > 0 || content == null) {
            throw new AssertionError("the fixture has faults: " + faults.list());
        }
        Map<String, TreeModel> byId = new HashMap<>();
        for (WalkableTree tree : called) {
            byId.put(tree.id().value(), tree.model());
        }
        return new WalkableTree(new TreeModel(content, byId));
    }

    /** The faults of a file. */
    public static List<Fault> faults(String json) {
        Faults faults = new Faults();
        read(json, faults);
        return faults.list();
    }

    private static TreeReader read(String json, Faults faults) {
        Matcher id = ID.matcher(json);
        String file = id.find() ? BundlePath.tree(id.group(1)) : "trees/none.json";
        TreeReader reader = new TreeReader(new IdReferences(faults), new CitationTargets(), faults, "1.0.0");
        CharBuffer text = CharBuffer.wrap(json.toCharArray());
        JsonReader.readFile(JsonReader.newFactory(), text, file, faults, FaultCode.SYNTAX, reader);
        return reader;
    }
}
