import * as z from 'zod';
/**
 * The front matter of every kind of document: the source of types, validation, JSON Schema (input side) and the
 * editors' guide. shape.ts prepares the values: texts have no control characters and one line each, and nothing is
 * empty.
 */
/** What JSON Schema cannot express: how shorter forms that editors write become the form that is validated. */
export interface Hint {
    /** A plain text is short for a map with this part. */
    readonly textIs?: string;
    /** A map is taken for the text of the first of these parts that it has. */
    readonly mapIs?: readonly string[];
    /** A text is divided at commas. */
    readonly commas?: boolean;
    /** An address or a part of one: invisible characters are an error, since removing them would give another address. */
    readonly exact?: boolean;
    /** Shown to readers as plain text, so markup is removed. A name is also what records are found by. */
    readonly plain?: 'text' | 'name';
}
export declare const hints: z.core.$ZodRegistry<Hint, z.core.$ZodType<unknown, unknown, z.core.$ZodTypeInternals<unknown, unknown>>>;
/** A problem that a field's own check found, as the parameters of the issue. */
export interface IssueParams {
    readonly rule: 'bad-date' | 'bad-language' | 'unsafe-address' | 'bad-focus';
    readonly what: string;
    readonly fix?: string | undefined;
}
/** The schemas, by kind. Dates without an offset are in `timeZone`. */
export declare function createSchemas({ timeZone }: {
    readonly timeZone: string;
}): {
    article: z.ZodObject<{
        title: z.ZodString;
        shortTitle: z.ZodOptional<z.ZodString>;
        seoTitle: z.ZodOptional<z.ZodString>;
        socialTitle: z.ZodOptional<z.ZodString>;
        description: z.ZodOptional<z.ZodString>;
        date: z.ZodPipe<z.ZodString, z.ZodTransform<number, string>>;
        updated: z.ZodOptional<z.ZodPipe<z.ZodString, z.ZodTransform<number, string>>>;
        url: z.ZodOptional<z.ZodString>;
        slug: z.ZodOptional<z.ZodString>;
        section: z.ZodOptional<z.ZodString>;
        topics: z.ZodDefault<z.ZodArray<z.ZodString>>;
        series: z.ZodOptional<z.ZodString>;
        authors: z.ZodDefault<z.ZodArray<z.ZodString>>;
        kicker: z.ZodOptional<z.ZodString>;
        dateline: z.ZodOptional<z.ZodString>;
        label: z.ZodDefault<z.ZodEnum<{
            analysis: "analysis";
            news: "news";
            opinion: "opinion";
            sponsored: "sponsored";
        }>>;
        image: z.ZodOptional<z.ZodObject<{
            src: z.ZodString;
            alt: z.ZodOptional<z.ZodString>;
            caption: z.ZodOptional<z.ZodString>;
            credit: z.ZodOptional<z.ZodString>;
            focus: z.ZodOptional<z.ZodPipe<z.ZodUnion<readonly [z.ZodString, z.ZodObject<{
                x: z.ZodString;
                y: z.ZodString;
            }, z.core.$strip>]>, z.ZodTransform<{
                x: number;
                y: number;
            }, string | {
                x: string;
                y: string;
            }>>>;
        }, z.core.$strip>>;
        related: z.ZodDefault<z.ZodArray<z.ZodUnion<readonly [z.ZodPipe<z.ZodString, z.ZodTransform<{
            story: string;
        }, string>>, z.ZodObject<{
            title: z.ZodString;
            url: z.ZodPipe<z.ZodString, z.ZodTransform<string, string>>;
        }, z.core.$strip>]>>>;
        recommend: z.ZodDefault<z.ZodBoolean>;
        corrections: z.ZodDefault<z.ZodArray<z.ZodObject<{
            date: z.ZodPipe<z.ZodString, z.ZodTransform<number, string>>;
            text: z.ZodString;
        }, z.core.$strip>>>;
        source: z.ZodOptional<z.ZodObject<{
            name: z.ZodString;
            url: z.ZodPipe<z.ZodString, z.ZodTransform<string, string>>;
        }, z.core.$strip>>;
        draft: z.ZodDefault<z.ZodBoolean>;
        embargo: z.ZodOptional<z.ZodPipe<z.ZodString, z.ZodTransform<number, string>>>;
        expires: z.ZodOptional<z.ZodPipe<z.ZodString, z.ZodTransform<number, string>>>;
        withdrawn: z.ZodOptional<z.ZodObject<{
            date: z.ZodPipe<z.ZodString, z.ZodTransform<number, string>>;
            reason: z.ZodString;
        }, z.core.$strip>>;
        redirectFrom: z.ZodDefault<z.ZodArray<z.ZodString>>;
        language: z.ZodOptional<z.ZodPipe<z.ZodString, z.ZodTransform<string, string>>>;
        translationOf: z.ZodOptional<z.ZodString>;
    }, z.core.$strip>;
    author: z.ZodObject<{
        name: z.ZodString;
        role: z.ZodOptional<z.ZodString>;
        note: z.ZodOptional<z.ZodString>;
        image: z.ZodOptional<z.ZodObject<{
            src: z.ZodString;
            alt: z.ZodOptional<z.ZodString>;
            caption: z.ZodOptional<z.ZodString>;
            credit: z.ZodOptional<z.ZodString>;
            focus: z.ZodOptional<z.ZodPipe<z.ZodUnion<readonly [z.ZodString, z.ZodObject<{
                x: z.ZodString;
                y: z.ZodString;
            }, z.core.$strip>]>, z.ZodTransform<{
                x: number;
                y: number;
            }, string | {
                x: string;
                y: string;
            }>>>;
        }, z.core.$strip>>;
        email: z.ZodOptional<z.ZodString>;
        links: z.ZodDefault<z.ZodArray<z.ZodPipe<z.ZodObject<{
            title: z.ZodOptional<z.ZodString>;
            url: z.ZodPipe<z.ZodString, z.ZodTransform<string, string>>;
        }, z.core.$strip>, z.ZodTransform<{
            title: string;
            url: string;
        }, {
            title?: string | undefined;
            url: string;
        }>>>>;
        draft: z.ZodDefault<z.ZodBoolean>;
    }, z.core.$strip>;
    section: z.ZodObject<{
        title: z.ZodString;
        description: z.ZodOptional<z.ZodString>;
        order: z.ZodOptional<z.ZodNumber>;
        draft: z.ZodDefault<z.ZodBoolean>;
    }, z.core.$strip>;
    topic: z.ZodObject<{
        title: z.ZodString;
        description: z.ZodOptional<z.ZodString>;
        draft: z.ZodDefault<z.ZodBoolean>;
    }, z.core.$strip>;
    series: z.ZodObject<{
        title: z.ZodString;
        description: z.ZodOptional<z.ZodString>;
        order: z.ZodOptional<z.ZodNumber>;
        draft: z.ZodDefault<z.ZodBoolean>;
    }, z.core.$strip>;
    page: z.ZodObject<{
        title: z.ZodString;
        description: z.ZodOptional<z.ZodString>;
        url: z.ZodOptional<z.ZodString>;
        order: z.ZodOptional<z.ZodNumber>;
        language: z.ZodOptional<z.ZodPipe<z.ZodString, z.ZodTransform<string, string>>>;
        draft: z.ZodDefault<z.ZodBoolean>;
    }, z.core.$strip>;
};
export type Schemas = ReturnType<typeof createSchemas>;
export type Kind = keyof Schemas;
export type Fields<K extends Kind> = z.output<Schemas[K]>;
/** JSON Schema (draft 2020-12) of what editors write, for text editors and content management systems. */
export declare function jsonSchema(kind: Kind): Record<string, unknown>;
