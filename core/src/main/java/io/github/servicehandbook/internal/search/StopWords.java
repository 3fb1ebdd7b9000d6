package io.github.servicehandbook.internal.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Stop words of questions, and phrases that ask for a time or a number. */
final class StopWords {
    /** Particles, removed at every position. */
    private static final String PARTICLES = "的 了 吗 呢 吧 啊 呀 嘛 啦 哦 么 着 我 你 您 他 她 们 呗";

    private static final String FILLER_WORDS =
            "请问 我想 想问 问一下 问下 请教 一下 怎么办 怎么搞 怎么弄 怎么回事 咋回事 咋办 咋整 咋弄 咋 一次 该怎么 怎么样 怎样 怎么 如何 为什么 为啥 "
                    + "干嘛 什么 啥 哪些 哪个 哪里 哪儿 哪种 谁 找谁 问谁 能不能 可不可以 可以 是不是 有没有 会不会 要不要 行不行 行吗 不行 应该 需要 "
                    + "的话 时候 自己 一个人 一个 这个 那个 这样 那样 这种 那种 最多 最长 最少 最大 没有 不能 不要 必须 是否 已经 一直 老是 总是 突然 "
                    + "咋样 啥样 什么样 怎么着 怎么会 怎么才 为何 凭什么 干啥 能否 可否 好不好 对不对 算不算 用不用 需不需要 允许 准不准 "
                    + "有人 帮我 给我 麻烦 看看 看一下 查一下 帮忙 说是 说好 以后 之后 然后 里面 那边 这边 这里 那里 有点 有些 真的 全都 突然间 "
                    + "忽然 好像 好几 今天 昨天 刚才 刚刚 现在 人家 东西 规定 要求 到底 究竟 如果 要是 万一 一定 "
                    + "得 地 这 那 要 想 该 能 会 就 也 都 还 和 与 或 跟 在 是 把 被 给 让 对 到 从 很 太 真 请 说 有 才 时 多 里 上 下 中 又 再 老";
    private static final String TIMES = "多久 多长时间 多少时间 几天 几分钟 几小时 几个月 几年 多少天 多少分钟 多少小时 什么时候 多快 时限 期限 几点";
    private static final String NUMBERS = "多少 几位 几个 几次 几张 多长 多高 多大 多重 几 上限";

    /** Measure words, which can split a separable word. */
    private static final String MEASURES = "个张条点些次下份笔过";

    private record Phrase(String text, String term) {}

    private static final Map<Character, List<Phrase>> PHRASES = phrases();

    private StopWords() {}

    private static Map<Character, List<Phrase>> phrases() {
        Map<Character, List<Phrase>> phrases = new HashMap<>();
        add(PARTICLES, "", phrases);
        add(FILLER_WORDS, "", phrases);
        add(TIMES, Tokenizer.SOME_TIME, phrases);
        add(NUMBERS, Tokenizer.SOME_NUMBER, phrases);
        phrases.values().forEach(all -> all.sort(Comparator.comparingInt(phrase -> -phrase.text.length())));
        return phrases;
    }

    private static void add(String words, String term, Map<Character, List<Phrase>> phrases) {
        for (String word : words.split(" ", -1)) {
            phrases.computeIfAbsent(word.charAt(0), first -> new ArrayList<>()).add(new Phrase(word, term));
        }
    }

    /** Returns all stop words and phrases. */
    static List<String> words() {
        return Arrays.asList((PARTICLES + " " + FILLER_WORDS + " " + TIMES + " " + NUMBERS).split(" ", -1));
    }

    /**
     * Returns a copy of the query in which stop words and phrases are replaced with spaces, from left to right, the
     * longest first. The term of each phrase for a time or a number is passed to the sink.
     */
    static char[] without(char[] query, Predicate<String> kept, Tokenizer.TokenConsumer sink) {
        char[] rest = query.clone();
        for (int i = 0; i < query.length; i++) {
            Phrase phrase = at(query, i);
            if (phrase != null) {
                if (!isInsideWord(query, i, phrase, kept)) {
                    for (int k = 0; k < phrase.text.length(); k++) {
                        rest[i + k] = ' ';
                    }
                    if (!phrase.term.isEmpty()) {
                        sink.add(phrase.term, i, i + phrase.text.length(), Tokenizer.KIND);
                    }
                    i += phrase.text.length() - 1;
                }
            }
        }
        return rest;
    }

    /**
     * Returns the remaining text without the gaps that stop words, measure words and numbers leave inside a word: 办张卡
     * becomes 办卡, 排了半天队 becomes 排队.
     */
    static char[] closed(char[] query, char[] rest) {
        char[] closed = new char[rest.length];
        int length = 0;
        for (int i = 0; i < rest.length; i++) {
            int end = Quantities.end(query, i);
            if (end > i) {
                i = end - 1;
            } else if (query[i] == ' ' || query[i] == '的' || (rest[i] != ' ' && MEASURES.indexOf(rest[i]) < 0)) {
                closed[length++] = rest[i];
            }
        }
        return Arrays.copyOf(closed, length);
    }

    /** Returns whether a single-character stop word is part of a word in the indexed texts. */
    private static boolean isInsideWord(char[] query, int i, Phrase phrase, Predicate<String> kept) {
        return phrase.text.length() == 1
                && PARTICLES.indexOf(query[i]) < 0
                && ((i > 0 && PARTICLES.indexOf(query[i - 1]) < 0 && kept.test(new String(query, i - 1, 2)))
                        || (i + 1 < query.length
                                && PARTICLES.indexOf(query[i + 1]) < 0
                                && kept.test(new String(query, i, 2))));
    }

    private static @Nullable Phrase at(char[] text, int from) {
        for (Phrase phrase : PHRASES.getOrDefault(text[from], List.of())) {
            if (CharArrays.startWith(text, from, phrase.text)) {
                return phrase;
            }
        }
        return null;
    }
}
