/**
 * The retail service handbook (营业渠道服务手册) as content of the service handbook library. A host names this module alone;
 * it brings the library along.
 */
module io.github.servicehandbook.content {
    requires transitive io.github.servicehandbook;
    requires static org.jspecify;

    exports io.github.servicehandbook.content;

    provides io.github.servicehandbook.bundle.ContentSource with
            io.github.servicehandbook.content.RetailServiceHandbook;
}
