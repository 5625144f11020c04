// A dashed line's colour with smooth edges.
#version 120

uniform vec4 ink;
uniform float half_width;  // device px
uniform int dash_count;
uniform float dashes[8];   // on, off, on, off …, device px
uniform float dash_period;
uniform bool round_dashes;
varying vec2 position;

void main() {
  float across = abs(position.y);
  float shown = min(clamp(half_width + 0.5 - across, 0.0, 1.0), min(1.0, 2.0 * half_width));
  // Distance outside the nearest dash, before or after, along the line.
  float at = mod(position.x, dash_period);
  float outside = dash_period;
  float start = 0.0;
  for (int i = 0; i < 8; i += 2) {
    if (i >= dash_count) break;
    float end = start + dashes[i];
    outside = min(outside, max(start - at, at - end));
    outside = min(outside, max(start + dash_period - at, at - end - dash_period));
    start = end + dashes[i + 1];
  }
  if (round_dashes) {
    float away = outside > 0.0 ? length(vec2(outside, across)) : across;
    shown = min(shown, clamp(half_width + 0.5 - away, 0.0, 1.0));
  } else {
    shown *= clamp(0.5 - outside, 0.0, 1.0);
  }
  gl_FragColor = vec4(ink.rgb, ink.a * shown);
}
