// Transforms points of a layer to the target. `device` is the position in device px, y down; hatches use it
// because gl_FragCoord depends on the target, which would make window and image differ.
#version 120

uniform vec4 place;        // scale (xy) and shift (zw): layer units → device px
uniform vec2 half_target;  // half the target's size, device px
varying vec2 device;
varying vec4 base;

void main() {
  device = gl_Vertex.xy * place.xy + place.zw;
  gl_Position = vec4(device.x / half_target.x - 1.0, 1.0 - device.y / half_target.y, 0.0, 1.0);
  base = gl_Color;
}
