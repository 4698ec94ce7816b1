import path from 'node:path';
import Eleventy, {} from '@11ty/eleventy';
import { guardLiquid, guardNunjucks, liquidOptions, nunjucksOptions } from './foreign.js';
import { foreignLanguages } from './template-files.js';
/**
 * Runs Eleventy once over some pages: each template paginates over its own pages, one at a time. The last transform
 * passes each page's bytes to `take` and leaves an empty page behind, and nothing is written.
 *
 * Eleventy reads no file and no configuration: `inputDir` is an empty folder, and templates are passed in memory.
 * Eleventy's data contain only the numbers of the pages. Views never pass through them, so nothing can be added to
 * views.
 */
export async function runEleventy(runs, options) {
    const outputDir = path.join(options.inputDir, 'out');
    const byKind = new Map(runs.map((run) => [run.kind, run]));
    const eleventy = new Eleventy(options.inputDir, outputDir, {
        source: 'script',
        runMode: 'build',
        dryRun: true,
        quietMode: true,
        configPath: '',
        loader: 'esm',
        config(config) {
            configure(config, options.files);
            addLanguages(config, (kind) => byKind.get(kind));
            for (const run of runs)
                addRun(config, run);
            config.on('eleventy.config', (merged) => reduce(merged.getConfig(), takeFrom(runs, outputDir, options.take)));
        },
    });
    eleventy.disableLogger();
    await eleventy.write();
}
function configure(config, files) {
    config.addTemplateFormats('stet');
    config.configureErrorReporting({ allowMissingExtensions: true });
    config.setDataFileSuffixes([]);
    config.setUseGitIgnore(false);
    // Eleventy's cache lives longer than the run, and would hold the pages of every run.
    config.setUseTemplateCache(false);
    config.setLiquidOptions(liquidOptions(files));
    config.setNunjucksEnvironmentOptions(nunjucksOptions);
    config.amendLibrary('liquid', guardLiquid);
    config.on('eleventy.engine.njk', (engine) => guardNunjucks(engine, files));
}
/** Removes what Eleventy adds to templates and pages. */
function reduce(config, take) {
    config.keys.package = false;
    config.transforms = { take };
    config.javascriptFunctions = {};
    config.liquidFilters = {};
    config.liquidShortcodes = {};
    config.liquidPairedShortcodes = {};
    config.liquidTags = {};
    config.nunjucksFilters = {};
    config.nunjucksAsyncFilters = {};
    config.nunjucksShortcodes = {};
    config.nunjucksPairedShortcodes = {};
}
/** Wraps each language, so that a template gets its view in place of Eleventy's data. */
function addLanguages(config, find) {
    for (const language of ['stet', ...foreignLanguages])
        config.addExtension(language, {
            key: language,
            useLayouts: false,
            compile: () => function (data) {
                const { stetKind: kind, stetIndex: index } = data;
                // The engines of Markdown and HTML call Liquid first, with the view as data.
                if (typeof kind !== 'string' || typeof index !== 'number')
                    return this.defaultRenderer(data);
                const run = find(kind);
                if (run === undefined)
                    throw new Error(`no run ${kind}`);
                return run.make(index, this.defaultRenderer);
            },
        });
}
function addRun(config, run) {
    config.addTemplate(`${run.kind}.${run.language}`, run.text, {
        stetKind: run.kind,
        stetPages: run.files.map((_, index) => index),
        pagination: { data: 'stetPages', size: 1, alias: 'stetIndex' },
        permalink: ({ stetIndex }) => run.files[stetIndex],
        eleventyExcludeFromCollections: true,
        // Without a date Eleventy uses the clock.
        date: new Date(0),
    });
}
function takeFrom(runs, outputDir, take) {
    const places = new Map();
    for (const { kind, files } of runs)
        for (const [index, file] of files.entries())
            places.set(path.join(outputDir, file), [kind, index]);
    return async function (content) {
        const place = places.get(path.normalize(this.page.outputPath));
        if (place === undefined)
            throw new Error(`no page ${this.page.outputPath}`);
        await take(...place, content);
        return '';
    };
}
//# sourceMappingURL=eleventy.js.map