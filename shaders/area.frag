// A plain fill.
#version 120

varying vec4 base;

void main() {
  gl_FragColor = base;
}
