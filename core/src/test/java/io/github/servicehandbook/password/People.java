package io.github.servicehandbook.password;

import java.time.LocalDate;

/** The subjects of the case tables. */
final class People {
    static final Subject NOBODY = Subject.builder().build();
    static final Subject LI_XIAOMING = Subject.builder()
            .login("lixm0912")
            .familyName("李")
            .givenName("晓明")
            .birthday(LocalDate.of(1992, 9, 12))
            .mobileNumber("13912345678")
            .surroundings("10086", "yidong", "hejiating")
            .build();
    static final Subject ZENG_WEI = Subject.builder()
            .login("zengwei")
            .familyName("曾")
            .givenName("伟")
            .birthday(LocalDate.of(1988, 1, 5))
            .build();
    static final Subject SHAN_YALI = Subject.builder()
            .login("shanyl")
            .familyName("单")
            .givenName("雅丽")
            .birthday(LocalDate.of(1999, 12, 31))
            .build();
    static final Subject OUYANG_NANA = Subject.builder()
            .login("ouyangnn")
            .familyName("欧阳")
            .givenName("娜娜")
            .birthday(LocalDate.of(2001, 2, 3))
            .build();
    static final Subject LYU_JIE = Subject.builder()
            .login("k8q")
            .familyName("吕")
            .givenName("洁")
            .birthday(LocalDate.of(2000, 2, 29))
            .build();

    private People() {}

    static Subject of(String name) {
        return switch (name) {
            case "A1" -> LI_XIAOMING;
            case "A2" -> ZENG_WEI;
            case "A3" -> SHAN_YALI;
            case "A4" -> OUYANG_NANA;
            case "A5" -> LYU_JIE;
            case "-" -> NOBODY;
            default -> throw new IllegalArgumentException(name);
        };
    }
}
