package io.github.servicehandbook.internal.bundle;

import io.github.servicehandbook.codes.BusinessCodes;
import io.github.servicehandbook.internal.overlay.Entries;
import io.github.servicehandbook.password.PasswordPolicy;
import io.github.servicehandbook.sections.Contents;
import io.github.servicehandbook.standards.ServiceStandards;
import io.github.servicehandbook.troubleshooting.TroubleshootingTrees;
import java.util.List;

/**
 * What the files of a bundle hold, checked and indexed.
 *
 * @param synonyms groups of words that mean the same to whoever searches
 * @param entries what became of ids, and where values come from
 */
public record BundleContent(
        BusinessCodes codes,
        Contents contents,
        ServiceStandards standards,
        PasswordPolicy passwordPolicy,
        TroubleshootingTrees troubleshooting,
        List<List<String>> synonyms,
        Entries entries) {}
