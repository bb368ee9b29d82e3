import { FinkError } from '@fink/core';

/** Why a real n8n could not be installed, started or checked; the advice says what to do next. */
export class RealN8nError extends FinkError {}
