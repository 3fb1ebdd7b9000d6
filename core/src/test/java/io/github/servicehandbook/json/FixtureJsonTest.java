package io.github.servicehandbook.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.servicehandbook.fixture.HostMappers;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The JSON of a loaded model equals its entry in the bundle, with a mapper of Jackson 2 and of Jackson 3. */
class FixtureJsonTest {
    static Stream<Arguments> entries() {
        return FixtureEntry.all()
                .flatMap(entry -> Stream.of(HostMappers.values()).map(mapper -> Arguments.of(entry, mapper)));
    }

    @Test
    void theFixtureHasEntriesOfEveryKind() {
        assertThat(FixtureEntry.all().map(FixtureEntry::type).distinct()).hasSize(7);
    }

    @ParameterizedTest(name = "{0} by {1}")
    @MethodSource("entries")
    void isTheEntryAsATree(FixtureEntry entry, HostMappers mapper) {
        assertThat(mapper.tree(mapper.write(entry.loaded()))).isEqualTo(mapper.tree(entry.json()));
    }

    @ParameterizedTest(name = "{0} by {1}")
    @MethodSource("entries")
    void isTheEntryAsATextWithItsPropertiesInOrder(FixtureEntry entry, HostMappers mapper) {
        assertThat(mapper.write(entry.loaded())).isEqualTo(mapper.rewrite(entry.json()));
    }

    @ParameterizedTest(name = "{0} by {1}")
    @MethodSource("entries")
    void loaderAndDatabindReadTheSame(FixtureEntry entry, HostMappers mapper) {
        assertThat((Object) mapper.read(entry.json(), entry.type())).isEqualTo(entry.loaded());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("io.github.servicehandbook.json.FixtureEntry#all")
    void isTheSameTextWithEitherMajor(FixtureEntry entry) {
        assertThat(HostMappers.JACKSON_3.write(entry.loaded())).isEqualTo(HostMappers.JACKSON_2.write(entry.loaded()));
    }
}
