// A hatch over a fill, by the formula of src/scene/display/hatch.h, with edges smoothed over one device px.
#version 120

uniform int kind;         // 0 lines, 1 stripes, 2 dots
uniform vec2 normal;      // across the lines
uniform vec2 direction;   // along the lines
uniform vec2 phase;       // of u and v at device (0,0), device px, within one period
uniform float spacing;    // device px
uniform float width;      // device px
uniform int color_count;
uniform vec4 colors[20];
varying vec2 device;
varying vec4 base;

float off_multiple(float value) {
  return value - spacing * floor(value / spacing + 0.5);
}

vec4 stripe(float band) {
  float n = float(color_count);
  return colors[int(band - n * floor((band + 0.5) / n) + 0.5)];
}

void main() {
  float u = dot(device, normal) - phase.x;
  vec4 ink = colors[0];
  if (kind == 1) {
    float band = floor(u / width);
    float into = u - band * width;
    ink = stripe(band);
    if (into < 0.5) ink = mix(stripe(band - 1.0), ink, into + 0.5);
    if (width - into < 0.5) ink = mix(stripe(band + 1.0), ink, width - into + 0.5);
  } else {
    float away = abs(off_multiple(u));
    if (kind == 2) away = length(vec2(away, off_multiple(dot(device, direction) - phase.y)));
    ink.a *= clamp(width / 2.0 + 0.5 - away, 0.0, 1.0);
  }
  float alpha = ink.a + base.a * (1.0 - ink.a);
  vec3 mixed = ink.rgb * ink.a + base.rgb * base.a * (1.0 - ink.a);
  gl_FragColor = alpha > 0.0 ? vec4(mixed / alpha, alpha) : vec4(0.0);
}
