// All single failures with the persons that each takes. Argument: a file as bench/rank.ts writes it. Output: milliseconds of
// the processor of one sweep over all failures (the least of three), how many take or impair anything, and the sum of the
// hundred largest numbers of persons.
#include "graph.hpp"

static const double hair = 1048576.0;  // 2^20

int main(int, char** arguments) {
  FILE* file = std::fopen(arguments[1], "rb");
  if (!file) return 1;
  Graph graph(file);
  auto types = read<int32_t>(file, 1)[0];
  auto typeAt = read<int32_t>(file, graph.n);  // service type of a position, or -1; each offer is one service here
  auto persons = read<double>(file, graph.n);
  std::vector<double> lostPersons(types), scores;
  Losses state(graph);

  double least = 1e300;
  long effective = 0;
  for (int round = 0; round < 3; round++) {
    double begin = processorMilliseconds();
    effective = 0;
    scores.assign(graph.n, 0);
    for (int failed = 0; failed < graph.n; failed++) {
      state.fail(failed);
      bool any = false;
      for (int position : state.touched) {
        int type = typeAt[position];
        if (type == -1 || state.loss[position] <= hair) continue;
        any = true;
        if (state.loss[position] >= whole - hair) lostPersons[type] += persons[position];
      }
      state.clear();
      for (double& sum : lostPersons) {
        scores[failed] = std::max(scores[failed], sum);
        sum = 0;
      }
      effective += any;
    }
    least = std::min(least, processorMilliseconds() - begin);
  }
  std::sort(scores.begin(), scores.end(), [](double a, double b) { return a > b; });
  double sum = 0;
  for (int index = 0; index < 100 && index < graph.n; index++) sum += scores[index];
  std::printf("%.3f %ld %.0f\n", least, effective, sum);
}
