package io.github.servicehandbook.password;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.github.servicehandbook.fixture.Models;
import java.security.SecureRandom;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InitialPasswordGeneratorTest {
    private static final SecureRandom RANDOM = new SeededRandom(20261122);

    private static String generate(PasswordPolicy policy, Subject subject) {
        return generate(policy, subject, RANDOM);
    }

    private static String generate(PasswordPolicy policy, Subject subject, SecureRandom random) {
        try (Secret secret = policy.initialPasswordGenerator(random).generate(subject)) {
            return new String(secret.copyNormalized());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {8, 10, 64, 128})
    void haveTheLengthOfThePolicy(int length) {
        assertThat(generate(Models.policy().initialLength(length).build(), People.LI_XIAOMING))
                .hasSize(length);
    }

    @Test
    void areLettersAndDigitsThatLookLikeNoOther() {
        PasswordPolicy policy = Models.policy().build();

        for (int i = 0; i < 1000; i++) {
            assertThat(generate(policy, People.LI_XIAOMING))
                    .matches("[2-9a-km-np-zA-HJ-NP-Z]{10}")
                    .containsPattern("[0-9]")
                    .containsPattern("[a-zA-Z]");
        }
    }

    @Test
    void haveASymbolIfThePolicyAsksForThreeClasses() {
        PasswordPolicy policy =
                Models.policy().minLength(3).minClasses(3).initialLength(3).build();

        for (int i = 0; i < 1000; i++) {
            assertThat(generate(policy, People.NOBODY))
                    .matches("[2-9a-km-np-zA-HJ-NP-Z#%*+=?]{3}")
                    .containsPattern("[#%*+=?]")
                    .containsPattern("[2-9]")
                    .containsPattern("[a-zA-Z]");
        }
    }

    @Test
    void holdNothingOfTheSubject() {
        PasswordPolicy policy = Models.policy().minLength(4).initialLength(4).build();
        // Of the words of one letter and three digits, those with the letter a in front are ruled out.
        Subject subject = Subject.builder()
                .surroundings(IntStream.range(0, 1000)
                        .mapToObj(i -> String.format("a%03d", i))
                        .toArray(String[]::new))
                .build();

        List<Long> seeds = LongStream.range(0, 100_000)
                .filter(seed ->
                        generate(policy, People.NOBODY, new SeededRandom(seed)).matches("[aA][0-9]{3}"))
                .boxed()
                .toList();

        assertThat(seeds).as("seeds whose first word is ruled out").hasSizeGreaterThan(5);
        assertThat(seeds)
                .extracting(seed -> generate(policy, subject, new SeededRandom(seed)))
                .noneMatch(word -> word.matches("[aA][0-9]{3}"));
    }

    @Test
    void haveAsManyClassesAsThePolicyAsksFor() {
        PasswordPolicy policy =
                Models.policy().minLength(1).minClasses(1).initialLength(1).build();

        assertThat(generate(policy, People.NOBODY)).matches("[2-9a-km-np-zA-HJ-NP-Z]");
    }

    @Test
    void sayThatTheTermsLeaveNothing() {
        PasswordPolicy policy = Models.policy()
                .minLength(4)
                .maxLength(4)
                .initialLength(4)
                .rules(List.of(Models.fullPolicyRule()))
                .build();
        // A source of chance that knows one word only, and that word is ruled out.
        SecureRandom stuck = new SecureRandom() {
            private int next;

            @Override
            public int nextInt(int bound) {
                return next++ % 4 == 0 ? bound - 1 : 0;
            }
        };
        Subject subject = Subject.builder().surroundings("9aaa").build();

        assertThatIllegalStateException()
                .isThrownBy(() -> policy.initialPasswordGenerator(stuck).generate(subject))
                .withMessage("subject: no acceptable password found in 10000 attempts;"
                        + " the surroundings terms are too broad");
    }

    @Test
    void nameTheParameterThatIsNull() {
        PasswordPolicy policy = Models.policy().build();

        assertThatNullPointerException()
                .isThrownBy(() -> policy.initialPasswordGenerator(null))
                .withMessage("random");
        assertThatNullPointerException()
                .isThrownBy(() -> policy.initialPasswordGenerator(RANDOM).generate(null))
                .withMessage("subject");
    }
}
