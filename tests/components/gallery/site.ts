import { fileURLToPath } from 'node:url';
import { build, type PreviewServer, preview } from 'vite';

const root = fileURLToPath(new URL('.', import.meta.url));
const sites = fileURLToPath(new URL('../../../.artifacts/gallery/site-', import.meta.url));

/** Builds the gallery and serves it under the extension's own content security policy. */
export async function galleryServer(): Promise<PreviewServer & { address: string }> {
  // Several tests at a time build it, each for itself.
  const outDir = sites + process.env.VITEST_POOL_ID;
  const shared = { root, configFile: false, logLevel: 'error' } as const;
  const input = ['index.html', 'pages.html'].map(name => root + name);
  await build({ ...shared, build: { outDir, emptyOutDir: true, rollupOptions: { input } } });
  const server = await preview({
    ...shared,
    build: { outDir },
    preview: {
      port: 0,
      headers: {
        'content-security-policy':
          "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'",
      },
    },
  });
  return Object.assign(server, { address: server.resolvedUrls?.local[0] ?? '' });
}
