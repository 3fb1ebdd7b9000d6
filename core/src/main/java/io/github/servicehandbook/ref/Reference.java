package io.github.servicehandbook.ref;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.github.servicehandbook.internal.HandbookValue;
import java.util.Optional;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * A public source, such as a regulation or a standard, cited by its own name; never the address of a copy.
 *
 * <p>Immutable and thread-safe.
 */
@Value.Immutable
@HandbookValue
@JsonPropertyOrder({"title", "number", "article"})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public sealed interface Reference permits ImmutableReference {
    /**
     * {@return a reference with the given properties}
     *
     * @param title the title of the source, for example 电信服务规范
     * @param number the number of the source, for example 信息产业部令第36号, or null if it has none
     * @param article the cited article, section or table, or null for the whole source
     */
    @JsonCreator
    static Reference of(
            @JsonProperty("title") String title,
            @JsonProperty("number") @Nullable String number,
            @JsonProperty("article") @Nullable String article) {
        return ImmutableReference.of(title, Optional.ofNullable(number), Optional.ofNullable(article));
    }

    /** {@return the title of the source} */
    @JsonProperty("title")
    @JsonInclude(JsonInclude.Include.ALWAYS)
    String title();

    /**
     * Returns the number under which the source was issued.
     *
     * @return the number, or empty if it has none
     */
    @JsonProperty("number")
    Optional<String> number();

    /**
     * Returns the cited article, section or table.
     *
     * @return the article, or empty for the whole source
     */
    @JsonProperty("article")
    Optional<String> article();
}
