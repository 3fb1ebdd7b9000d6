// Draws every *.mmd of a folder with Mermaid and writes what came out beside it, as *.json. Mermaid wants a browser:
// jsdom is one without a layout, so boxes get a size made up here. Arrows then miss their boxes, and Mermaid notes whole
// boxes in place of points, with texts that the real btoa does not take.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { JSDOM } from 'jsdom';

const { window } = new JSDOM('<!DOCTYPE html><body></body>', { pretendToBeVisual: true });
window.SVGElement.prototype.getBBox = () => ({ x: 0, y: 0, width: 100, height: 20 });
window.SVGElement.prototype.getComputedTextLength = () => 100;
Object.assign(globalThis, {
    window,
    document: window.document,
    CSSStyleSheet: window.CSSStyleSheet,
    btoa: (text) => Buffer.from(text).toString('base64'),
});

const { default: mermaid } = await import('mermaid');
mermaid.initialize({ startOnLoad: false });

const folder = process.argv[2];
for (const file of readdirSync(folder).filter((name) => name.endsWith('.mmd'))) {
    const source = readFileSync(join(folder, file), 'utf8');
    try {
        await mermaid.parse(source);
        const { db } = await mermaid.mermaidAPI.getDiagramFromText(source);
        const { svg } = await mermaid.render('drawing', source);
        document.body.innerHTML = svg;
        const labels = [...document.querySelectorAll('.nodeLabel, .edgeLabel .label')];
        const thick = [...document.querySelectorAll('path.flowchart-link')].filter((path) =>
            path.getAttribute('style')?.includes('stroke-width:4px'));
        writeFileSync(join(folder, file.replace(/mmd$/, 'json')), JSON.stringify({
            text: labels.map((label) => label.textContent).join('\n'),
            boxes: db.getVertices().size,
            arrows: db.getEdges().length,
            marked: document.querySelectorAll('.node.passed, .node.current').length,
            thick: thick.length > 0,
        }));
    } catch (e) {
        throw new Error(`${file}: ${e.message}`);
    }
}
