import { finkClient } from './finkClient';
import { finkctl } from './finkctl';
import { kafkaJs } from './kafkaJs';
import { kcat } from './kcat';
import type { Outsider } from './Outsider';

/** Every program of others that reads our streams. */
export const OUTSIDERS: readonly Outsider[] = [kcat, kafkaJs, finkClient, finkctl];

export type { Assignment, Outsider } from './Outsider';
