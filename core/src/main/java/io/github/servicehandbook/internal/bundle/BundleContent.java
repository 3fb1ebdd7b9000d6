package io.github.servicehandbook.internal.bundle;

import io.github.servicehandbook.codes.BusinessCodes;
import io.github.servicehandbook.internal.overlay.EntryIndex;
import io.github.servicehandbook.password.PasswordPolicy;
import io.github.servicehandbook.sections.Contents;
import io.github.servicehandbook.standards.ServiceStandards;
import io.github.servicehandbook.troubleshooting.TroubleshootingTrees;
import java.util.List;

/**
 * The content of the files of a bundle, checked and indexed.
 *
 * @param synonyms the synonym sets
 * @param entries the ID history and the provenance of values
 */
public record BundleContent(
        BusinessCodes codes,
        Contents contents,
        ServiceStandards standards,
        PasswordPolicy passwordPolicy,
        TroubleshootingTrees troubleshooting,
        List<List<String>> synonyms,
        EntryIndex entries) {}
