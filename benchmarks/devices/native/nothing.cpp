// No runtime at all: what the program itself takes, to be taken off from what a runtime takes.

#include "program.hpp"

namespace {

class Program final : public Model {
 public:
  explicit Program(const Request&) {}

  void call(const Bytes& input, Bytes& output) override { output = input; }
};

}  // namespace

int main(int count, char** words) { return run<Program>(count, words); }
