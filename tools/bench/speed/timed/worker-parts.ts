/** Where the worker's time for a frame goes (ms). The remaining time comes after the model. */
export interface WorkerParts {
  /** The samples of the frame, scaled down into the model's square. */
  squareMs: number;
  /** From the square to the crop that the model gets. */
  cutMs: number;
  /** The model alone, until its answer can be read. */
  modelMs: number;
}

const none = (): WorkerParts => ({ squareMs: 0, cutMs: 0, modelMs: 0 });

let parts = none();

export const note = (part: keyof WorkerParts, sinceMs: number): void => {
  parts[part] += performance.now() - sinceMs;
};

// Each answer carries what was recorded for it.
const send = self.postMessage.bind(self) as (message: unknown) => void;
Object.assign(self, {
  postMessage: (message: { readonly type: string }) => {
    send(message.type === 'detected' ? { ...message, parts } : message);
    parts = none();
  },
});
