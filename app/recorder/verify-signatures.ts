export interface SignatureJob {
  publicKey: Uint8Array;
  message: Uint8Array;
  signature: Uint8Array;
}

/** Verifies many signatures away from the main thread; the answers are in the order of the jobs. */
export type VerifySignatures = (jobs: SignatureJob[]) => Promise<boolean[]>;
