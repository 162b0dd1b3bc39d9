import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { chromium, type BrowserContext } from 'playwright-core';
import { browserCommand } from '../../browser.ts';

/** The address at which the started browser can be driven, from its output. Rejects if it ends before printing it. */
function addressOf({ stderr, pid }: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    if (!stderr) return reject(new Error('the browser prints nothing'));
    const lines = createInterface({ input: stderr });
    lines.on('line', (line) => {
      const [, address] = /DevTools listening on (ws:\S+)/.exec(line) ?? [];
      if (address !== undefined) resolve(address);
    });
    lines.on('close', () => reject(new Error(`the browser ${pid} has ended`)));
  });
}

/** A browser that is killed and started again on the same profile, with everything that its pages have stored. */
export class KilledBrowser {
  readonly #profile = mkdtempSync(join(tmpdir(), 'longline-profile-'));
  #process: ChildProcess | null = null;

  /** Starts it. It must not be running. */
  async start(): Promise<BrowserContext> {
    const { path, env, args } = await browserCommand({});
    // Its own process group, so that all its processes can be killed at once.
    const started = spawn(
      path,
      [
        '--headless',
        `--user-data-dir=${this.#profile}`,
        '--remote-debugging-port=0',
        '--no-first-run',
        '--disable-gpu-compositing',
        // Its sets are judged, not drawn.
        '--disable-3d-apis',
        ...args,
      ],
      { detached: true, env, stdio: ['ignore', 'ignore', 'pipe'] },
    );
    this.#process = started;
    process.once('exit', this.#killAtOnce);
    const browser = await chromium.connectOverCDP(await addressOf(started));
    const [context] = browser.contexts();
    if (!context) throw new Error('the browser has no context');
    return context;
  }

  /** Ends all its processes at once by SIGKILL, so that none of them writes anything more. */
  async kill(): Promise<void> {
    const running = this.#process;
    if (!running) return;
    const ended = once(running, 'exit');
    this.#killAtOnce();
    await ended;
  }

  /** This also runs when this process ends, because the browser's group would outlive it. */
  readonly #killAtOnce = (): void => {
    const { pid } = this.#process ?? {};
    this.#process = null;
    process.off('exit', this.#killAtOnce);
    if (pid !== undefined) process.kill(-pid, 'SIGKILL');
  };

  /** Ends it, if it is running, and removes its profile. */
  async dispose(): Promise<void> {
    await this.kill();
    rmSync(this.#profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  }
}
