import { loadComponent } from './component.js';
export function toSendable(templates) {
    const byKind = new Map();
    for (const [kind, template] of templates.byKind) {
        if (template.language !== 'stet')
            byKind.set(kind, template);
        else {
            const { language, shown, markup } = template;
            byKind.set(kind, { language, shown, markup, code: template.bundle.code });
        }
    }
    return { ...templates, byKind };
}
/**
 * Other threads cannot map places in code to sources, so a page that fails there is rendered again in the main thread.
 */
export function fromSendable(sent) {
    const byKind = new Map();
    for (const [kind, template] of sent.byKind) {
        if (template.language !== 'stet')
            byKind.set(kind, template);
        else {
            const { language, shown, code, markup } = template;
            const bundle = { file: { folder: 'own', path: shown }, code, locate: () => undefined };
            byKind.set(kind, { language, shown, markup, bundle, component: loadComponent(code, kind, markup) });
        }
    }
    return { ...sent, byKind };
}
//# sourceMappingURL=sendable.js.map