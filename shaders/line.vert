// Widens lines on the page: a vertex lies on the line, and its texture coordinate points to the side to which
// it is moved. Lines therefore keep their width while the map is zoomed, without a new buffer. The colour's
// bytes carry the distance along the line (r, g, b) and the side (a: 1 left, 128 middle, 255 right);
// src/render/sfml/line_mesh.h writes them.
#version 120

uniform vec4 place;        // scale (xy) and shift (zw): layer units → device px
uniform vec2 half_target;  // half the target's size, device px
uniform float reach;       // half the line's width and its smoothed edge, device px
uniform float step_px;     // device px a step of distance
varying vec2 position;     // along and across the line, device px

void main() {
  vec4 code = floor(gl_Color * 255.0 + 0.5);
  position = vec2(dot(code.rgb, vec3(65536.0, 256.0, 1.0)) * step_px, (code.a - 128.0) / 127.0 * reach);
  vec2 moved = gl_MultiTexCoord0.xy * vec2(1.0, sign(place.y)) * reach;
  vec2 device = gl_Vertex.xy * place.xy + place.zw + moved;
  gl_Position = vec4(device.x / half_target.x - 1.0, 1.0 - device.y / half_target.y, 0.0, 1.0);
}
