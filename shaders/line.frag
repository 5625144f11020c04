// A solid line's colour with smooth edges. Dashes have a program of their own: with a software renderer, what
// a branch leaves out is worked out all the same.
#version 120

uniform vec4 ink;
uniform float half_width;  // device px
varying vec2 position;

void main() {
  float across = abs(position.y);
  float shown = min(clamp(half_width + 0.5 - across, 0.0, 1.0), min(1.0, 2.0 * half_width));
  gl_FragColor = vec4(ink.rgb, ink.a * shown);
}
