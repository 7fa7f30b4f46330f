import { html, raw } from 'hono/html';
import type { JsonSchema, OpenApiDocument, Operation } from './openapi.ts';

type Endpoint = { method: string; path: string; operation: Operation };

/** A file of its own, because the pages' Content-Security-Policy need not allow inline styles then. */
export const API_PAGE_CSS = `
:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
body { max-width: 60rem; margin: 0 auto; padding: 1.5rem; }
details { border: 1px solid #8885; border-radius: .4rem; margin: .4rem 0; padding: .4rem .8rem; }
summary { cursor: pointer; }
code, pre { font: 14px/1.4 ui-monospace, monospace; }
pre { overflow-x: auto; background: #8881; padding: .8rem; border-radius: .4rem; }
.method { display: inline-block; min-width: 4.5rem; font-weight: 700; }
.muted { opacity: .7; }
`;

/** The document as a page that needs no script and nothing from elsewhere. Every text in it is escaped. */
export function renderApiPage(document: OpenApiDocument) {
  const endpoints = listEndpoints(document);
  const tags = [...new Set(endpoints.map(({ operation }) => operation.tags[0]))];
  return html`<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${document.info.title} API</title><link rel="stylesheet" href="/api-docs/style.css"></head>
<body>
<nav><a href="/">← ${document.info.title}</a></nav>
<h1>${document.info.title} API</h1>
<p>Send <code>Authorization: Bearer</code> with the access token. Every answer is <code>{success, data}</code> or
<code>{success: false, error: {code, message, requestId, details}, timestamp}</code>.
The same as a document for programs: <a href="/api/v1/openapi.json">openapi.json</a>.</p>
${tags.map((tag) => html`<h2>${tag}</h2>${endpoints.filter(({ operation }) => operation.tags[0] === tag).map(renderEndpoint)}`)}
</body></html>`;
}

function renderEndpoint({ method, path, operation }: Endpoint) {
  const body = operation.requestBody?.content;
  return html`<details><summary><span class="method">${method}</span> <code>${path}</code> ${operation.summary}
<span class="muted">${describeSecurity(operation.security)}</span></summary>
${operation.description === undefined ? '' : html`<p>${operation.description}</p>`}
${operation.parameters === undefined ? '' : html`<h4>Parameters</h4>${operation.parameters.map((parameter) => html`<p><code>${parameter.name}</code> (${parameter.in}${parameter.required ? ', required' : ''})</p>${renderSchema(parameter.schema)}`)}`}
${body === undefined ? '' : html`<h4>Body</h4>${renderContent(body)}`}
<h4>Answers</h4>
${Object.entries(operation.responses).map(([status, response]) => renderResponse(status, response))}
</details>`;
}

function renderResponse(status: string, response: Operation['responses'][string]) {
  const isError = Number(status) >= 400;
  return html`<p><code>${status}</code> ${response.description}</p>${isError ? raw('') : renderContent(response.content)}`;
}

/** The schema of JSON; of files, which ones. */
function renderContent(content: Operation['responses'][string]['content']) {
  const json = content['application/json'];
  if (json !== undefined) return renderSchema(json.schema);
  return html`<p><code>${Object.keys(content).join(', ')}</code></p>`;
}

function renderSchema(schema: JsonSchema) {
  return html`<pre>${JSON.stringify(schema, null, 2)}</pre>`;
}

function describeSecurity(security: object[] | undefined): string {
  if (security === undefined) return '';
  return security.length > 1 ? '(token optional)' : '(token)';
}

function listEndpoints(document: OpenApiDocument): Endpoint[] {
  return Object.entries(document.paths).flatMap(([path, item]) =>
    Object.entries(item).map(([method, operation]) => ({
      method: method.toUpperCase(),
      path,
      operation,
    })),
  );
}
