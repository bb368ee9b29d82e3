import { FinkError } from '@fink/core';

/** Why the real n8n could not be brought, started or checked; the advice says what to do next. */
export class EditorError extends FinkError {}
