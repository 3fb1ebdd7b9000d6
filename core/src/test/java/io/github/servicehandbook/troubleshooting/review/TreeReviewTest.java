package io.github.servicehandbook.troubleshooting.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.servicehandbook.internal.tree.walk.ThreeQuestions;
import io.github.servicehandbook.troubleshooting.TroubleshootingTree;
import java.lang.reflect.Proxy;
import org.junit.jupiter.api.Test;

class TreeReviewTest {
    private static final TreeReview REVIEW = TreeReview.of(ThreeQuestions.tree());

    /** A tree of another library. */
    private static TroubleshootingTree foreign() {
        return (TroubleshootingTree) Proxy.newProxyInstance(
                TreeReviewTest.class.getClassLoader(),
                new Class<?>[] {TroubleshootingTree.class},
                (proxy, method, arguments) -> null);
    }

    @Test
    void rejectsATreeThatThisLibraryDidNotLoad() {
        assertThatThrownBy(() -> TreeReview.of(foreign()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("tree: no tree that this library loaded");
        assertThatThrownBy(() -> REVIEW.diff(foreign()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("newer: no tree that this library loaded");
    }

    @Test
    void namesATreeThatIsNull() {
        assertThatThrownBy(() -> TreeReview.of(null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("tree");
    }

    @Test
    void showsTheTree() {
        assertThat(REVIEW).hasToString("TreeReview of sms");
    }
}
