/** Planets that pull each other, as in the benchmarks game: arithmetic on records that change in place. */
interface Body {
  x: number;
  y: number;
  z: number;
  vx: number;
  vy: number;
  vz: number;
  readonly mass: number;
}

export interface System {
  advance(steps: number, dt: number): void;
  energy(): number;
}

const solarMass = 4 * Math.PI * Math.PI;
const daysPerYear = 365.24;

const planets = (): Body[] => [
  { x: 0, y: 0, z: 0, vx: 0, vy: 0, vz: 0, mass: solarMass },
  {
    x: 4.841431442464721,
    y: -1.1603200440274284,
    z: -0.10362204447112311,
    vx: 0.001660076642744037 * daysPerYear,
    vy: 0.007699011184197404 * daysPerYear,
    vz: -0.0000690460016972063 * daysPerYear,
    mass: 0.0009547919384243266 * solarMass,
  },
  {
    x: 8.34336671824458,
    y: 4.124798564124305,
    z: -0.4035234171143214,
    vx: -0.002767425107268624 * daysPerYear,
    vy: 0.004998528012349172 * daysPerYear,
    vz: 0.00002304172975737639 * daysPerYear,
    mass: 0.0002858859806661308 * solarMass,
  },
  {
    x: 12.894369562139131,
    y: -15.111151401698631,
    z: -0.22330757889265573,
    vx: 0.002964601375647616 * daysPerYear,
    vy: 0.0023784717395948095 * daysPerYear,
    vz: -0.000029658956854023756 * daysPerYear,
    mass: 0.00004366244043351563 * solarMass,
  },
];

export const makeSystem = (): System => {
  const bodies = planets();
  const [sun] = bodies;
  if (sun !== undefined) {
    for (const { vx, vy, vz, mass } of bodies) {
      sun.vx -= (vx * mass) / solarMass;
      sun.vy -= (vy * mass) / solarMass;
      sun.vz -= (vz * mass) / solarMass;
    }
  }
  const pull = (dt: number): void => {
    for (let i = 0; i < bodies.length; i++) {
      const a = bodies[i]!;
      for (let j = i + 1; j < bodies.length; j++) {
        const b = bodies[j]!;
        const dx = a.x - b.x;
        const dy = a.y - b.y;
        const dz = a.z - b.z;
        const square = dx * dx + dy * dy + dz * dz;
        const force = dt / (square * Math.sqrt(square));
        a.vx -= dx * b.mass * force;
        a.vy -= dy * b.mass * force;
        a.vz -= dz * b.mass * force;
        b.vx += dx * a.mass * force;
        b.vy += dy * a.mass * force;
        b.vz += dz * a.mass * force;
      }
    }
    for (const body of bodies) {
      body.x += dt * body.vx;
      body.y += dt * body.vy;
      body.z += dt * body.vz;
    }
  };
  return {
    advance: (steps, dt) => {
      for (let step = 0; step < steps; step++) pull(dt);
    },
    energy: () => {
      let sum = 0;
      bodies.forEach((a, i) => {
        sum += 0.5 * a.mass * (a.vx * a.vx + a.vy * a.vy + a.vz * a.vz);
        for (const b of bodies.slice(i + 1)) sum -= (a.mass * b.mass) / Math.hypot(a.x - b.x, a.y - b.y, a.z - b.z);
      });
      return sum;
    },
  };
};

export function run(size: number): string {
  const system = makeSystem();
  system.advance(size * 20_000, 0.01);
  return system.energy().toFixed(9);
}
