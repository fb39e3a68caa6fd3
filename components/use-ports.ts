import { createContext, useContext } from 'react';
import type { Ports } from './ports';

export const PortsContext = createContext<Ports | undefined>(undefined);

/** The ports of the surrounding page. Throws outside of a `PortsContext`. */
export function usePorts(): Ports {
  const ports = useContext(PortsContext);
  if (!ports) throw new Error('usePorts needs a PortsContext above it');
  return ports;
}
