import type { InferenceSession, Tensor } from 'onnxruntime-web';

/** Whole numbers in, as token ids are; shapes are row-major. */
export interface Input {
  readonly data: Float32Array | BigInt64Array;
  readonly shape: readonly number[];
}

/** A loaded network: named arrays in, named arrays out. */
export interface Network {
  run(inputs: Readonly<Record<string, Input>>): Promise<Readonly<Record<string, Float32Array>>>;
}

/** What both builds of the runtime offer. */
interface Runtime {
  readonly InferenceSession: {
    create(model: Uint8Array, options: InferenceSession.SessionOptions): Promise<InferenceSession>;
  };
  readonly Tensor: new (
    type: 'float32' | 'int64',
    data: Float32Array | BigInt64Array,
    shape: readonly number[],
  ) => Tensor;
}

let loaded: Promise<Runtime> | undefined;

/** The two builds; the second runs everywhere. */
export const BUILDS = { native: loadNative, wasm: loadWasm };

/**
 * The one door to ONNX Runtime (https://onnxruntime.ai): its native build where that is installed, otherwise WebAssembly, about five
 * times slower. Each gives the same for the same input; between the two an int8 network's results differ by a little. One
 * thread, so that whoever wants more runs more processes.
 *
 * `outputs` are the names that the network must give.
 *
 * @throws whatever the runtime throws on bytes that are no network, and on one that gives something else.
 */
export async function openNetwork(
  model: Uint8Array,
  outputs: readonly string[],
  runtime: Promise<Runtime> = anyRuntime(),
): Promise<Network> {
  const { InferenceSession, Tensor } = await runtime;
  const session = await InferenceSession.create(model, {
    intraOpNumThreads: 1,
    interOpNumThreads: 1,
    graphOptimizationLevel: 'all',
    logSeverityLevel: 3,
  });
  const missing = outputs.filter((name) => !session.outputNames.includes(name));
  if (missing.length > 0) throw new Error(`it gives no ${missing.join(', ')}`);
  return {
    async run(inputs) {
      const feeds: Record<string, Tensor> = {};
      for (const [name, { data, shape }] of Object.entries(inputs)) {
        feeds[name] = new Tensor(data instanceof Float32Array ? 'float32' : 'int64', data, shape);
      }
      const results = await session.run(feeds);
      return Object.fromEntries(
        Object.entries(results).map(([name, value]) => [name, value.data as Float32Array]),
      );
    },
  };
}

function anyRuntime(): Promise<Runtime> {
  loaded ??= loadNative().catch(loadWasm);
  return loaded;
}

async function loadNative(): Promise<Runtime> {
  const module = (await import('onnxruntime-node')) as unknown as { default?: Runtime } & Runtime;
  return module.default ?? module;
}

async function loadWasm(): Promise<Runtime> {
  const web = await import('onnxruntime-web/wasm');
  web.env.wasm.numThreads = 1;
  return web as unknown as Runtime;
}
