import { generate } from 'selfsigned';

export interface Certificate {
  key: string;
  cert: string;
}

/** A certificate for no name in particular: the browsers of the tests are told to take any. */
export async function makeCertificate(): Promise<Certificate> {
  const { private: key, cert } = await generate([{ name: 'commonName', value: 'Jobmagpie test' }], { keyType: 'ec' });
  return { key, cert };
}
