import type { EngineKind } from '@/utils/domain/engine';

export interface EnginePreset {
  id: string;
  /** A proper name; the same in every language. */
  name: string;
  kind: EngineKind;
  /** `{resource}` and an empty address are for the seller to fill in. */
  baseUrl: string;
  /** How the key travels. */
  auth: 'bearer' | 'api-key' | 'none';
  /** Whether the server takes `response_format: json_object`; the prompt asks for JSON either way. */
  json: boolean;
  /** Whether it may be asked to count tokens in a stream; some servers refuse the word. */
  usage: boolean;
}

/** Servers that are known by name. Those without a key run on the seller's own machine. */
export const PRESETS: readonly EnginePreset[] = [
  {
    id: 'openai',
    name: 'OpenAI',
    kind: 'openai',
    baseUrl: 'https://api.openai.com/v1',
    auth: 'bearer',
    json: true,
    usage: true,
  },
  {
    id: 'azure',
    name: 'Azure OpenAI',
    kind: 'openai',
    baseUrl: 'https://{resource}.openai.azure.com/openai/v1',
    auth: 'api-key',
    json: true,
    usage: true,
  },
  {
    id: 'deepseek',
    name: 'DeepSeek',
    kind: 'openai',
    baseUrl: 'https://api.deepseek.com/v1',
    auth: 'bearer',
    json: true,
    usage: true,
  },
  {
    id: 'qwen',
    name: 'Qwen (DashScope)',
    kind: 'openai',
    baseUrl: 'https://dashscope.aliyuncs.com/compatible-mode/v1',
    auth: 'bearer',
    json: true,
    usage: true,
  },
  {
    id: 'kimi',
    name: 'Kimi (Moonshot)',
    kind: 'openai',
    baseUrl: 'https://api.moonshot.cn/v1',
    auth: 'bearer',
    json: true,
    usage: true,
  },
  {
    id: 'mistral',
    name: 'Mistral',
    kind: 'openai',
    baseUrl: 'https://api.mistral.ai/v1',
    auth: 'bearer',
    json: true,
    usage: false,
  },
  {
    id: 'openrouter',
    name: 'OpenRouter',
    kind: 'openai',
    baseUrl: 'https://openrouter.ai/api/v1',
    auth: 'bearer',
    json: false,
    usage: true,
  },
  {
    id: 'ollama',
    name: 'Ollama',
    kind: 'openai',
    baseUrl: 'http://localhost:11434/v1',
    auth: 'none',
    json: true,
    usage: true,
  },
  {
    id: 'lmstudio',
    name: 'LM Studio',
    kind: 'openai',
    baseUrl: 'http://localhost:1234/v1',
    auth: 'none',
    json: false,
    usage: false,
  },
  {
    id: 'llamacpp',
    name: 'llama.cpp',
    kind: 'openai',
    baseUrl: 'http://localhost:8080/v1',
    auth: 'none',
    json: true,
    usage: true,
  },
  { id: 'custom', name: 'OpenAI-compatible', kind: 'openai', baseUrl: '', auth: 'bearer', json: false, usage: false },
  {
    id: 'libretranslate',
    name: 'LibreTranslate',
    kind: 'libretranslate',
    baseUrl: 'http://localhost:5000',
    auth: 'bearer',
    json: false,
    usage: false,
  },
];

/** @throws RangeError for a preset that no version of ours knew. */
export function presetOf(id: string): EnginePreset {
  const found = PRESETS.find((preset) => preset.id === id);
  if (found === undefined) throw new RangeError(`no such preset: ${id}`);
  return found;
}
