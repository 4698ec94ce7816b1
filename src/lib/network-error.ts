const reasons: Readonly<Record<string, string>> = {
  ENOTFOUND: 'there is no host of this name',
  EAI_AGAIN: 'the name of the host could not be looked up',
  ECONNREFUSED: 'the host does not answer',
  ECONNRESET: 'the host broke off',
  EPIPE: 'the host broke off',
  EHOSTUNREACH: 'the host cannot be reached',
  ENETUNREACH: 'the host cannot be reached',
  ETIMEDOUT: 'the host took too long',
  UND_ERR_BODY_TIMEOUT: 'the host took too long',
  UND_ERR_CONNECT_TIMEOUT: 'the host took too long',
  UND_ERR_HEADERS_TIMEOUT: 'the host took too long',
  UND_ERR_SOCKET: 'the host broke off',
  CERT_HAS_EXPIRED: 'the certificate of the host has expired',
};

/** Why `fetch` or reading the body of the answer failed, as a clause. */
export function networkReason(error: unknown): string {
  if (error instanceof DOMException && error.name === 'TimeoutError') return 'the host took too long';
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  return reasons[code] ?? (code === '' ? 'there was no answer' : `the system says ${code}`);
}
