package io.github.servicehandbook.internal.bundle;

import io.github.servicehandbook.codes.BusinessCodes;
import io.github.servicehandbook.password.PasswordPolicy;
import io.github.servicehandbook.sections.Contents;
import io.github.servicehandbook.standards.ServiceStandards;
import io.github.servicehandbook.troubleshooting.TroubleshootingTrees;

/** What the files of a bundle hold, checked and indexed. */
public record BundleContent(
        BusinessCodes codes,
        Contents contents,
        ServiceStandards standards,
        PasswordPolicy passwordPolicy,
        TroubleshootingTrees troubleshooting) {}
