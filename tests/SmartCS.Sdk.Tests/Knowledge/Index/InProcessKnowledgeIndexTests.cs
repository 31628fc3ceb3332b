using SmartCS.Sdk.Knowledge;
using SmartCS.Sdk.Testing;

namespace SmartCS.Sdk.Tests.Knowledge.Index;

public sealed class InProcessKnowledgeIndexTests : KnowledgeIndexConformance
{
    protected override IKnowledgeIndex CreateIndex(TimeProvider timeProvider) => new InProcessKnowledgeIndex(timeProvider: timeProvider);
}
