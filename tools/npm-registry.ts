import { readFileSync } from 'node:fs';
import { EnvHttpProxyAgent, interceptors, request, type Dispatcher } from 'undici';
import * as v from 'valibot';
import { codeOf, ModelsError, type Part } from './model-files.ts';

/** Leaves the rest of an answer unread. */
export const drop = ({ body }: Dispatcher.ResponseData): void => {
  // Dropping it causes an error, which is handled nowhere else.
  body.on('error', () => undefined).destroy();
};

const NPM = 'https://registry.npmjs.org/';

/** The registry that npm is configured for, used over HTTP. */
export interface Registry {
  /** Ends with a slash. */
  readonly address: string;
  /** Resolves with status 2xx or 416 (no such range). Rejects with a ModelsError if there is no answer, or a different one. */
  get(url: string, headers: Record<string, string>, signal?: AbortSignal): Promise<Dispatcher.ResponseData>;
  close(): Promise<void>;
}

/** The codes of a connection that ended too early. */
export const BROKE_OFF: readonly string[] = ['ECONNRESET', 'EPIPE', 'UND_ERR_SOCKET'];

/** What went wrong on the way to the registry, as a part of a sentence. */
export const whyBroken = (error: unknown, silenceMs: number): string => {
  const code = codeOf(error);
  if (error instanceof DOMException && error.name === 'TimeoutError') return 'it took too long';
  if (/TIMEOUT|TIMEDOUT/.test(code)) return `the registry was silent for ${silenceMs / 1000} s`;
  if (BROKE_OFF.includes(code)) return 'the connection broke off';
  return `the registry cannot be reached (${code || String(error)})`;
};

/** npm passes a setting to its scripts only if it is not the default, and an unset one as "". */
const settingOf = (environment: NodeJS.ProcessEnv, name: string): string | undefined =>
  environment[`npm_config_${name}`] || undefined;

const certificates = (file: string): string => {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new ModelsError(`npm's cafile ${file} cannot be read (${codeOf(error)})`);
  }
};

const agentOf = (environment: NodeJS.ProcessEnv, silenceMs: number): EnvHttpProxyAgent => {
  const proxy = settingOf(environment, 'https_proxy') ?? settingOf(environment, 'proxy');
  const noProxy = settingOf(environment, 'noproxy');
  const file = settingOf(environment, 'cafile');
  const tls = { timeout: silenceMs, ...(file !== undefined && { ca: certificates(file) }) };
  const options = {
    ...(proxy !== undefined && { httpProxy: proxy, httpsProxy: proxy }),
    ...(noProxy !== undefined && { noProxy }),
    connect: tls,
    requestTls: tls,
    proxyTls: tls,
    headersTimeout: silenceMs,
    bodyTimeout: silenceMs,
  };
  try {
    return new EnvHttpProxyAgent(options);
  } catch (error) {
    throw new ModelsError(`the proxy settings cannot be used (${codeOf(error) || String(error)})`);
  }
};

const refusal = (status: number, url: string): string => {
  if (status === 404) return `the registry has no ${url}`;
  if (status === 401 || status === 403) return `the registry refuses ${url} (${status}): it wants a login`;
  return `the registry answered ${status} for ${url}`;
};

/**
 * Opens the registry with npm's own settings for scripts: registry, proxies and cafile, but no login. A connection that is silent for
 * `silenceMs` counts as broken. Throws a ModelsError.
 */
export const openRegistry = (environment: NodeJS.ProcessEnv, silenceMs: number): Registry => {
  const address = (settingOf(environment, 'registry') ?? NPM).replace(/\/*$/, '/');
  if (!URL.canParse(address)) throw new ModelsError(`npm's registry "${address}" is not an address`);
  const agent = agentOf(environment, silenceMs);
  const dispatcher = agent.compose(interceptors.redirect({ maxRedirections: 5 }));
  return {
    address,
    get: async (url, headers, signal) => {
      let response: Dispatcher.ResponseData;
      try {
        response = await request(url, { dispatcher, headers, ...(signal && { signal }) });
      } catch (error) {
        throw new ModelsError(whyBroken(error, silenceMs));
      }
      if (response.statusCode < 300 || response.statusCode === 416) return response;
      drop(response);
      throw new ModelsError(refusal(response.statusCode, url));
    },
    close: () => agent.destroy(),
  };
};

const Packument = v.object({
  versions: v.record(v.string(), v.object({ dist: v.object({ tarball: v.string() }) })),
});

/** The address of the tarball of a part's package. Rejects with a ModelsError. */
export const tarballOf = async (
  { package: name, version }: Part,
  registry: Registry,
  signal?: AbortSignal,
): Promise<string> => {
  const url = new URL(name.replace('/', '%2f'), registry.address).href;
  const { body } = await registry.get(url, { accept: 'application/vnd.npm.install-v1+json' }, signal);
  const packument = v.safeParse(Packument, await body.json().catch(() => null));
  if (!packument.success) throw new ModelsError(`the registry's answer for ${name} cannot be read`);
  const tarball = packument.output.versions[version]?.dist.tarball;
  if (tarball === undefined || !URL.canParse(tarball))
    throw new ModelsError(`the registry has no ${name} ${version}`);
  // This is what npm does, because a mirror may pass on npm's own addresses, which only the mirror can reach.
  const { host, pathname } = new URL(tarball);
  return host === new URL(NPM).host ? new URL(pathname.slice(1), registry.address).href : tarball;
};
