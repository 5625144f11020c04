#include "scene/plots/page_views.h"

#include "scene/plots/matrix_view.h"
#include "scene/plots/matrix_words.h"
#include "scene/plots/multiples_table.h"
#include "scene/plots/multiples_view.h"
#include "scene/plots/upset_view.h"
#include "scene/plots/upset_words.h"

namespace rk {

const PageView* page_view(View view) {
  static constexpr PageView kMatrix{matrix_title, matrix_description, add_matrix};
  static constexpr PageView kUpset{upset_title, upset_description, add_upset};
  static constexpr PageView kMultiples{multiples_title, multiples_description, add_multiples};
  if (view == View::multiples) return &kMultiples;
  if (view == View::matrix) return &kMatrix;
  if (view == View::upset) return &kUpset;
  return nullptr;
}

}  // namespace rk
