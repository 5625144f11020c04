#include "figure/figure_error.h"

#include <new>

namespace rk::figure {

std::string figure_error_text(const std::exception& error, const Translations& texts) {
  if (const auto* figure = dynamic_cast<const FigureError*>(&error))
    return texts.get("figure.error." + figure->key(), figure->arguments());
  if (const auto* input = dynamic_cast<const InputError*>(&error))
    return texts.line(input->diagnostics().front());
  if (const auto* environment = dynamic_cast<const EnvironmentError*>(&error))
    return texts.get("environment." + environment->key(), environment->arguments());
  if (dynamic_cast<const std::bad_alloc*>(&error) != nullptr) return texts.get("environment.no_memory");
  return texts.get("environment.unexpected", {{"text", error.what()}});
}

}  // namespace rk::figure
