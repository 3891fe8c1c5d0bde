// Where a reported place lies against the ring of an area: inside, outside, or not certain.
export type Ring = [number, number][];
export type Place = { lon: number; lat: number; radiusKm: number };
export type Match = 'yes' | 'maybe' | 'no';

const KM_PER_DEGREE = 111.195;

/**
 * The disc against the ring, in a plane that touches the earth at the disc's centre. Longitudes are taken the
 * short way round, so a ring may cross the date line.
 */
export function placeInRing(ring: Ring, place: Place): Match {
  const squeeze = Math.cos((place.lat * Math.PI) / 180) * KM_PER_DEGREE;
  let inside = false;
  let nearest = Number.POSITIVE_INFINITY;
  // Each corner is reached the short way from the one before; the first, the short way from the place.
  let east = shortWay(ring[0]![0] - place.lon);
  let before = ring[0]![0];
  let fromX = east * squeeze;
  let fromY = (ring[0]![1] - place.lat) * KM_PER_DEGREE;
  for (let i = 1; i <= ring.length; i++) {
    const [lon, lat] = ring[i % ring.length]!;
    east += shortWay(lon - before);
    before = lon;
    const toX = east * squeeze;
    const toY = (lat - place.lat) * KM_PER_DEGREE;
    if (fromY > 0 !== toY > 0 && fromX + ((toX - fromX) * fromY) / (fromY - toY) > 0) inside = !inside;
    nearest = Math.min(nearest, distanceSquared(fromX, fromY, toX, toY));
    fromX = toX;
    fromY = toY;
  }
  if (nearest <= place.radiusKm * place.radiusKm) return 'maybe';
  return inside ? 'yes' : 'no';
}

function shortWay(degrees: number): number {
  return degrees > 180 ? degrees - 360 : degrees < -180 ? degrees + 360 : degrees;
}

/** From the origin to a stretch of the boundary. */
function distanceSquared(ax: number, ay: number, bx: number, by: number): number {
  const dx = bx - ax;
  const dy = by - ay;
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : Math.max(0, Math.min(1, -(ax * dx + ay * dy) / length));
  const x = ax + along * dx;
  const y = ay + along * dy;
  return x * x + y * y;
}
