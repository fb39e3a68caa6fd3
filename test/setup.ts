import 'temporal-polyfill/global';
import fc from 'fast-check';
import { provideRedactionWords } from './eval/redaction/read-words';

// The same examples in every run: what is green here is green on any machine. `FC_SEED=$RANDOM npx vitest …` looks
// for new ones.
fc.configureGlobal({ seed: Number(process.env.FC_SEED ?? 20_261_126) });

provideRedactionWords();
