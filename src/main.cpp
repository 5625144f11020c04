#include "app/run.h"

int main(int argc, char** argv) {
  return rk::app::run(argc, argv);
}
