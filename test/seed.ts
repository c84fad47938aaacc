/** Properties run on the same texts each time, so that a red test is the change's and not the day's. */
import fc from 'fast-check';

/** `FC_SEED=random` looks for new counterexamples; a number repeats a run. */
const wanted = process.env.FC_SEED ?? '15798';
if (wanted !== 'random') fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(wanted) });
