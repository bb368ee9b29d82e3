import fc from 'fast-check';

/**
 * Property tests draw the same inputs every time, so that a run on another machine finds what this one
 * found; `FC_SEED=<number>` draws others.
 */
fc.configureGlobal({ seed: Number(process.env.FC_SEED ?? 20261123) });
