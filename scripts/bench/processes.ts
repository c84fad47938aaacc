/** What the processes of a command hold and how long they work, read from `/proc` (Linux). */
import { readdirSync, readFileSync } from 'node:fs';

/** A process: what it is called, most bytes held, milliseconds worked. */
export type Worked = { name: string; memory: number; cpu: number };

/** Milliseconds between two looks: peaks are kept by the kernel, only what ends in between is seen a little short. */
const pause = 100;

/** Milliseconds of a tick of the kernel's clock (`getconf CLK_TCK` is 100 wherever Node.js runs). */
const tick = 10;

/** Follows a process and all that it starts, until `stop` is called. */
export function followProcesses(root: number): { stop: () => Worked[] } {
  const seen = new Map<number, Worked>();
  const look = () => {
    for (const pid of treeOf(root)) {
      const now = readProcess(pid);
      if (now) seen.set(pid, now);
    }
  };
  const timer = setInterval(look, pause);
  look();
  return {
    stop: () => {
      clearInterval(timer);
      return [...seen.values()].toSorted((a, b) => b.memory - a.memory);
    },
  };
}

/** A process and its children's children. */
function treeOf(root: number): number[] {
  const children = new Map<number, number[]>();
  for (const name of readdirSync('/proc').filter((entry) => /^\d+$/.test(entry))) {
    const parent = Number(statOf(Number(name))?.[1]);
    if (parent) children.set(parent, [...(children.get(parent) ?? []), Number(name)]);
  }
  const tree = [root];
  for (let at = 0; at < tree.length; at += 1) tree.push(...(children.get(tree[at] as number) ?? []));
  return tree;
}

/** The fields of `/proc/<pid>/stat` behind the name, state first; null where the process has ended. */
function statOf(pid: number): string[] | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  } catch {
    return null;
  }
}

function readProcess(pid: number): Worked | null {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0');
    const stat = statOf(pid);
    const memory = 1024 * Number(/^VmHWM:\s*(\d+)/m.exec(status)?.[1] ?? 0);
    const script = command.find((part) =>
      /(?:astro|build\.ts|build-one\.ts|pagefind)/.test(part.split('/').at(-1) ?? ''),
    );
    const name = (script ?? command[0] ?? '').split('/').at(-1) ?? '';
    // A process that has ended and is not yet waited for holds nothing any longer.
    if (memory === 0) return null;
    return { name, memory, cpu: tick * (Number(stat?.[11]) + Number(stat?.[12])) };
  } catch {
    return null;
  }
}
