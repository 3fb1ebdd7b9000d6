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
 * A public source by its own name, such as a regulation or a standard; never the address of a copy.
 *
 * <p>Immutable and safe to share between threads.
 */
@Value.Immutable
@HandbookValue
@JsonPropertyOrder({"title", "number", "article"})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public sealed interface Reference permits ImmutableReference {
    /**
     * Makes a reference.
     *
     * @param title the source's title, for example 电信服务规范
     * @param number its number, for example 信息产业部令第36号, or null
     * @param article the article, section or table meant, or null for the whole
     * @return the reference
     */
    @JsonCreator
    static Reference of(
            @JsonProperty("title") String title,
            @JsonProperty("number") @Nullable String number,
            @JsonProperty("article") @Nullable String article) {
        return ImmutableReference.of(title, Optional.ofNullable(number), Optional.ofNullable(article));
    }

    /**
     * Returns the source's title.
     *
     * @return the title
     */
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
     * Returns the article, section or table meant.
     *
     * @return the article, or empty for the whole source
     */
    @JsonProperty("article")
    Optional<String> article();
}
