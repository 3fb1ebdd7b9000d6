package io.github.servicehandbook.internal.tree;

import io.github.servicehandbook.ref.TreeId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.TreeMap;

/**
 * The digests of a tree and its subtrees.
 *
 * @param structure the digest of everything that decides where a walk goes
 * @param content the digest of the whole content
 */
record Fingerprints(String structure, String content) {
    static Fingerprints of(TreeModel tree) {
        return new Fingerprints(digest(tree, false), digest(tree, true));
    }

    private static String digest(TreeModel tree, boolean wording) {
        TreeMap<TreeId, String> called = new TreeMap<>();
        for (TreeNode node : tree.content().nodes()) {
            if (node instanceof TreeNode.Call call) {
                TreeModel other = tree.called(call.tree());
                called.put(call.tree(), wording ? other.contentFingerprint() : other.structureFingerprint());
            }
        }
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            sha.update(TreeJson.of(tree, wording).getBytes(StandardCharsets.UTF_8));
            called.values().forEach(digest -> sha.update(digest.getBytes(StandardCharsets.US_ASCII)));
            return HexFormat.of().formatHex(sha.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
