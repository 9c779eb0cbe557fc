<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AfterCareSection</name>
    <message>
        <source>After-care</source>
        <translation>术后回访</translation>
    </message>
    <message>
        <source>Answer dissatisfied patients within (minutes)</source>
        <translation>不满意须在几分钟内答复</translation>
    </message>
    <message>
        <source>Closed days, one on each line</source>
        <translation>不营业的日期，每行一个</translation>
    </message>
    <message>
        <source>Closed every</source>
        <translation>每周休息</translation>
    </message>
    <message>
        <source>Days after every treatment</source>
        <translation>每项治疗后第几天</translation>
    </message>
    <message>
        <source>Discard changes</source>
        <translation>放弃修改</translation>
    </message>
    <message>
        <source>Only a manager changes this.</source>
        <translation>只有店长可以修改。</translation>
    </message>
    <message>
        <source>Other days, a treatment on each line; none: no calls</source>
        <translation>另定日期，每行一个项目；不写天数表示不回访</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>The after-care is saved</source>
        <translation>术后回访已保存</translation>
    </message>
    <message>
        <source>Tries until unreachable</source>
        <translation>联系几次后算联系不上</translation>
    </message>
    <message>
        <source>When patients are called after a treatment. Calls that are owed already stay owed.</source>
        <translation>治疗后哪几天回访患者。已经生成的回访不会因修改而丢失。</translation>
    </message>
    <message>
        <source>Who calls</source>
        <translation>由谁回访</translation>
    </message>
    <message>
        <source>everybody</source>
        <translation>所有人</translation>
    </message>
    <message>
        <source>who completed the visit</source>
        <translation>完成到诊的人</translation>
    </message>
</context>
<context>
    <name>Asking</name>
    <message numerus="yes">
        <source>%n more question(s)</source>
        <translation>
            <numerusform>还有 %n 个问题</numerusform>
        </translation>
    </message>
    <message>
        <source>All of them</source>
        <translation>都算</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>回访</translation>
    </message>
    <message>
        <source>None</source>
        <translation>都不算</translation>
    </message>
    <message numerus="yes">
        <source>Noted for {name}: %n call(s) settled.</source>
        <translation>
            <numerusform>已记下：{name} 的 %n 个回访不用打了。</numerusform>
        </translation>
    </message>
    <message>
        <source>Noted for {name}: all calls stay due.</source>
        <translation>已记下：{name} 的回访照常。</translation>
    </message>
    <message>
        <source>{name} came: which call does this settle?</source>
        <translation>{name} 到诊：这算完成了哪个回访？</translation>
    </message>
    <message>
        <source>{name} comes on {day}: which call does this settle?</source>
        <translation>{name} 约了 {day} 来：算完成了哪个回访？</translation>
    </message>
    <message numerus="yes">
        <source>{treatment}, %n day(s)</source>
        <translation>
            <numerusform>{treatment}，%n 天</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BoardsPage</name>
    <message numerus="yes">
        <source>%n referral(s) of this month wait for review.</source>
        <translation>
            <numerusform>本月还有 %n 条转介绍待审核。</numerusform>
        </translation>
    </message>
    <message>
        <source>A manager can log in here with Ctrl+L and print the poster.</source>
        <translation>店长可按 Ctrl+L 登录后打印海报。</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>财务对账</translation>
    </message>
    <message>
        <source>Bonus sheet</source>
        <translation>奖金表</translation>
    </message>
    <message>
        <source>Bonus, yuan</source>
        <translation>奖金（元）</translation>
    </message>
    <message>
        <source>Both revisions show the same ranks and counts.</source>
        <translation>两个版本的名次、人数完全一致。</translation>
    </message>
    <message>
        <source>CSV</source>
        <translation>CSV 文件</translation>
    </message>
    <message>
        <source>Calling people</source>
        <translation>电话联系</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>回访</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Carry over and close</source>
        <translation>结转并月结</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>变化</translation>
    </message>
    <message>
        <source>Choose another month, or register a referral with F3.</source>
        <translation>请选择其他月份，或按 F3 登记转介绍。</translation>
    </message>
    <message>
        <source>Close month…</source>
        <translation>月结…</translation>
    </message>
    <message>
        <source>Close the month</source>
        <translation>月结</translation>
    </message>
    <message>
        <source>Close {month}?</source>
        <translation>月结 {month}？</translation>
    </message>
    <message>
        <source>Closed on {day} by {who}; checksum {checksum}</source>
        <translation>{who} 于 {day} 月结；校验码 {checksum}</translation>
    </message>
    <message>
        <source>Compare…</source>
        <translation>版本对比…</translation>
    </message>
    <message>
        <source>Conversion</source>
        <translation>到店率</translation>
    </message>
    <message>
        <source>Counted for {name}</source>
        <translation>{name} 的计入明细</translation>
    </message>
    <message>
        <source>Counts</source>
        <translation>计入</translation>
    </message>
    <message>
        <source>Doctors</source>
        <translation>医生榜</translation>
    </message>
    <message>
        <source>Every friend of this month has come, or the offer has passed.</source>
        <translation>本月登记的好友都已到店，或已过期。</translation>
    </message>
    <message>
        <source>Excel</source>
        <translation>Excel 表格</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>待到店</translation>
    </message>
    <message>
        <source>For the wall or for the office</source>
        <translation>公开或内部</translation>
    </message>
    <message>
        <source>Friends paid</source>
        <translation>好友消费</translation>
    </message>
    <message>
        <source>Friends who came: {old} → {new}; points: {old_points} → {new_points}</source>
        <translation>成功推荐：{old} → {new}；积分：{old_points} → {new_points}</translation>
    </message>
    <message>
        <source>Handing out rewards</source>
        <translation>发放奖励</translation>
    </message>
    <message>
        <source>Internal list</source>
        <translation>内部名单</translation>
    </message>
    <message>
        <source>Last month's poster and internal list</source>
        <translation>上个月的海报和内部名单</translation>
    </message>
    <message>
        <source>Leaderboard</source>
        <translation>排行榜</translation>
    </message>
    <message>
        <source>Leaderboards are for managers</source>
        <translation>排行榜由店长查看</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>荣誉</translation>
    </message>
    <message>
        <source>Month after</source>
        <translation>下个月</translation>
    </message>
    <message>
        <source>Month before</source>
        <translation>上个月</translation>
    </message>
    <message>
        <source>Name the doctor at check-in, and the board fills.</source>
        <translation>签到时选上医生，这里就会有排名。</translation>
    </message>
    <message>
        <source>No doctor's patient recommended in this month</source>
        <translation>本月没有医生的患者推荐成功</translation>
    </message>
    <message>
        <source>No friend came in this month</source>
        <translation>本月还没有亲友到店</translation>
    </message>
    <message>
        <source>Nobody stands differently</source>
        <translation>名次和人数没有变化</translation>
    </message>
    <message>
        <source>Nobody waits</source>
        <translation>没有等待的推荐</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>存为 PDF</translation>
    </message>
    <message>
        <source>Patients</source>
        <translation>患者榜</translation>
    </message>
    <message>
        <source>Poster</source>
        <translation>公开海报</translation>
    </message>
    <message>
        <source>Preview of the sheet</source>
        <translation>打印预览</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Print last month</source>
        <translation>打印上月</translation>
    </message>
    <message>
        <source>Printer…</source>
        <translation>打印机…</translation>
    </message>
    <message>
        <source>Ranks and sheets are frozen as they are now. What changes later is named in the month after.</source>
        <translation>名次和单据将按现在的样子冻结；以后的变动列入下一个月。</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Registered</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>重新打开</translation>
    </message>
    <message>
        <source>Reopen {month}?</source>
        <translation>重新打开 {month}？</translation>
    </message>
    <message>
        <source>Reopen…</source>
        <translation>重新打开…</translation>
    </message>
    <message>
        <source>Review first</source>
        <translation>先去审核</translation>
    </message>
    <message>
        <source>Revision</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Save the table</source>
        <translation>导出表格</translation>
    </message>
    <message>
        <source>Saved as {file}</source>
        <translation>已保存为 {file}</translation>
    </message>
    <message>
        <source>Something else</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>员工榜</translation>
    </message>
    <message>
        <source>Table…</source>
        <translation>表格…</translation>
    </message>
    <message>
        <source>Thank-you letters…</source>
        <translation>感谢信…</translation>
    </message>
    <message>
        <source>The log keeps who took it out, what for, and how many lines.</source>
        <translation>系统会记录：谁导出的、用途、多少行。</translation>
    </message>
    <message>
        <source>The next close makes a new revision; this one stays on record.</source>
        <translation>再次月结将生成更正版，本版仍保留记录。</translation>
    </message>
    <message>
        <source>The sheet is on its way to {printer}.</source>
        <translation>已发送到打印机“{printer}”。</translation>
    </message>
    <message>
        <source>There is nobody to thank on this board yet.</source>
        <translation>这张榜上还没有人可以致谢。</translation>
    </message>
    <message>
        <source>Waiting in {month}</source>
        <translation>{month} 等待中</translation>
    </message>
    <message>
        <source>What changed in {month}</source>
        <translation>{month} 版本对比</translation>
    </message>
    <message>
        <source>What is the table for?</source>
        <translation>导出表格做什么用？</translation>
    </message>
    <message>
        <source>Who is waiting</source>
        <translation>谁在等待</translation>
    </message>
    <message>
        <source>Whose leaderboard</source>
        <translation>患者或员工</translation>
    </message>
    <message>
        <source>closed · revision {number}</source>
        <translation>已月结 · 第 {number} 版</translation>
    </message>
    <message>
        <source>doctors leaderboard {month}</source>
        <translation>医生排行榜 {month}</translation>
    </message>
    <message>
        <source>leaderboard {month}</source>
        <translation>推荐排行榜 {month}</translation>
    </message>
    <message>
        <source>leaderboard {month} internal</source>
        <translation>推荐排行榜 {month} 内部</translation>
    </message>
    <message>
        <source>month is running</source>
        <translation>本月进行中</translation>
    </message>
    <message>
        <source>moved down</source>
        <translation>下降</translation>
    </message>
    <message>
        <source>moved up</source>
        <translation>上升</translation>
    </message>
    <message>
        <source>new on the board</source>
        <translation>新上榜</translation>
    </message>
    <message>
        <source>no longer on the board</source>
        <translation>不再上榜</translation>
    </message>
    <message>
        <source>not closed yet</source>
        <translation>未月结</translation>
    </message>
    <message>
        <source>patients, staff, doctors</source>
        <translation>患者榜、员工榜、医生榜</translation>
    </message>
    <message>
        <source>reopened: {words}</source>
        <translation>重新打开原因：{words}</translation>
    </message>
    <message>
        <source>same rank</source>
        <translation>名次不变</translation>
    </message>
    <message>
        <source>staff bonus {month}</source>
        <translation>员工奖金表 {month}</translation>
    </message>
    <message>
        <source>staff leaderboard {month}</source>
        <translation>员工排行榜 {month}</translation>
    </message>
    <message>
        <source>thank-you letters {month}</source>
        <translation>感谢信 {month}</translation>
    </message>
    <message>
        <source>to the lines, Enter opens one</source>
        <translation>到榜单各行，回车看明细</translation>
    </message>
    <message>
        <source>with</source>
        <translation>对比</translation>
    </message>
    <message>
        <source>{month} is closed.</source>
        <translation>{month} 已月结。</translation>
    </message>
    <message>
        <source>{month} is open again.</source>
        <translation>{month} 已重新打开。</translation>
    </message>
    <message>
        <source>{month} {year}</source>
        <translation>{year}年{month}月</translation>
    </message>
    <message>
        <source>{number}: {day}, {who}</source>
        <translation>第 {number} 版：{day}，{who}</translation>
    </message>
</context>
<context>
    <name>BonusSection</name>
    <message>
        <source>I have read this and answer for it</source>
        <translation>我已阅读并对此负责</translation>
    </message>
    <message>
        <source>Money for every friend who came</source>
        <translation>每位到店好友的奖金</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>须知</translation>
    </message>
    <message>
        <source>Only an administrator switches it on.</source>
        <translation>只有管理员可以开启。</translation>
    </message>
    <message>
        <source>Staff bonus</source>
        <translation>员工奖金</translation>
    </message>
    <message>
        <source>Staff is honoured with the board; money per friend is a choice.</source>
        <translation>员工以积分和荣誉为主；按人头发奖金默认关闭。</translation>
    </message>
    <message>
        <source>Staff is paid nothing for friends from now on</source>
        <translation>已关闭，不再按人头发奖金</translation>
    </message>
    <message>
        <source>Switch off</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Switch on</source>
        <translation>开启</translation>
    </message>
    <message>
        <source>The bonus sheet stands beside the board of staff now</source>
        <translation>已开启，奖金表在员工榜旁</translation>
    </message>
    <message>
        <source>The log keeps who switched it on, and when.</source>
        <translation>系统会记录由谁、何时开启。</translation>
    </message>
    <message>
        <source>Yuan for a friend</source>
        <translation>每位好友（元）</translation>
    </message>
    <message>
        <source>off</source>
        <translation>未开启</translation>
    </message>
    <message>
        <source>on</source>
        <translation>已开启</translation>
    </message>
    <message>
        <source>{yuan} yuan for a friend; switched on by {who} on {day}, notice {version} read.</source>
        <translation>每位好友 {yuan} 元；由 {who} 于 {day} 开启，已确认第 {version} 版须知。</translation>
    </message>
</context>
<context>
    <name>BonusSheet</name>
    <message>
        <source>Friends invited by her whose first visit fell in the month, times yuan.</source>
        <translation>按本人邀请、当月首次到店的好友人数 × 每位金额计算。</translation>
    </message>
    <message>
        <source>Rules for medical staff and commissions apply: doctors, nurses and other medical staff may not take money for patients they bring. What is paid belongs in the books and is taxed as wages. Ask the health authority or a lawyer before you switch it on.</source>
        <translation>按人头发奖金受医务人员廉洁从业规定和反商业贿赂规定约束：医师、护士等医务人员不得因介绍患者收取提成或回扣。所发奖金须入账，并按工资代扣个人所得税。开启前请先咨询卫生健康主管部门或律师。</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>签名</translation>
    </message>
    <message>
        <source>Staff bonus {month}</source>
        <translation>员工推荐奖金表 {month}</translation>
    </message>
    <message>
        <source>Switched on by {who} on {day}, notice {version} acknowledged:</source>
        <translation>由 {who} 于 {day} 开启，已确认第 {version} 版须知：</translation>
    </message>
    <message>
        <source>Yuan</source>
        <translation>金额（元）</translation>
    </message>
    <message>
        <source>Yuan each</source>
        <translation>每位（元）</translation>
    </message>
</context>
<context>
    <name>Calls</name>
    <message numerus="yes">
        <source>%n day(s) after</source>
        <translation>
            <numerusform>术后 %n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>Neutral</source>
        <translation>一般</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>无人接听</translation>
    </message>
    <message>
        <source>Not again</source>
        <translation>拒绝回访</translation>
    </message>
    <message>
        <source>Opening</source>
        <translation>开场白</translation>
    </message>
    <message>
        <source>Reached</source>
        <translation>已接通</translation>
    </message>
    <message>
        <source>Satisfied</source>
        <translation>满意</translation>
    </message>
    <message>
        <source>To somebody neutral</source>
        <translation>对方觉得一般时</translation>
    </message>
    <message>
        <source>To somebody satisfied</source>
        <translation>对方满意时</translation>
    </message>
    <message>
        <source>To somebody unhappy</source>
        <translation>对方不满意时</translation>
    </message>
    <message>
        <source>Unhappy</source>
        <translation>不满意</translation>
    </message>
    <message>
        <source>Wrong number</source>
        <translation>号码错误</translation>
    </message>
    <message numerus="yes">
        <source>answered after %n minute(s)</source>
        <translation>
            <numerusform>%n 分钟后答复</numerusform>
        </translation>
    </message>
    <message>
        <source>asked to recommend</source>
        <translation>已请推荐</translation>
    </message>
    <message>
        <source>due</source>
        <translation>待回访</translation>
    </message>
    <message>
        <source>not answered yet</source>
        <translation>还没有答复</translation>
    </message>
    <message>
        <source>not needed if she comes on {day}</source>
        <translation>约 {day} 来，来了就不用打</translation>
    </message>
    <message>
        <source>wants to</source>
        <translation>愿意推荐</translation>
    </message>
    <message>
        <source>would recommend: {n} of 10</source>
        <translation>推荐意愿 {n}/10</translation>
    </message>
</context>
<context>
    <name>CatalogueSection</name>
    <message numerus="yes">
        <source>%n a person</source>
        <translation>
            <numerusform>每人 %n 次</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n a year</source>
        <translation>
            <numerusform>每年 %n 次</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n gift(s)</source>
        <translation>
            <numerusform>%n 种</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n piece(s) left</source>
        <translation>
            <numerusform>剩 %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>A manager has to approve each</source>
        <translation>每次兑换需店长审核</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>入库</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>下架</translation>
    </message>
    <message>
        <source>At most per person</source>
        <translation>每人限兑</translation>
    </message>
    <message>
        <source>At most per person and year</source>
        <translation>每人每年限兑</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Catalogue</source>
        <translation>礼品目录</translation>
    </message>
    <message>
        <source>Choose picture</source>
        <translation>选择图片</translation>
    </message>
    <message>
        <source>Condition, said before redeeming</source>
        <translation>禁忌或条件（兑换前告知）</translation>
    </message>
    <message>
        <source>Cost (yuan)</source>
        <translation>成本（元）</translation>
    </message>
    <message>
        <source>Cost to the clinic (yuan)</source>
        <translation>成本（元）</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>盘点数量</translation>
    </message>
    <message>
        <source>Counts, deliveries and redemptions stand here.</source>
        <translation>盘点、进货和兑换都会记在这里。</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>进货数量</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Gift</source>
        <translation>礼品</translation>
    </message>
    <message>
        <source>Gifts</source>
        <translation>礼品</translation>
    </message>
    <message>
        <source>Gifts and their points stand on the page Redeem.</source>
        <translation>礼品和所需积分请看“兑换”页。</translation>
    </message>
    <message>
        <source>History of the stock</source>
        <translation>库存记录</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>种类</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>结余</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>限制</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>New gift</source>
        <translation>新礼品</translation>
    </message>
    <message>
        <source>No limit</source>
        <translation>不限库存</translation>
    </message>
    <message>
        <source>No picture</source>
        <translation>不用图片</translation>
    </message>
    <message>
        <source>No piece has moved yet</source>
        <translation>还没有库存变动</translation>
    </message>
    <message>
        <source>Offer again</source>
        <translation>重新上架</translation>
    </message>
    <message>
        <source>Offered from</source>
        <translation>开始日期</translation>
    </message>
    <message>
        <source>Offered until (included)</source>
        <translation>截止日期（含当天）</translation>
    </message>
    <message>
        <source>Only managers see what gifts cost</source>
        <translation>礼品成本只有店长可以看</translation>
    </message>
    <message>
        <source>Patients can redeem nothing until it holds a gift.</source>
        <translation>目录里有礼品后，患者才能兑换。</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg)</source>
        <translation>图片 (*.png *.jpg *.jpeg)</translation>
    </message>
    <message>
        <source>Pieces</source>
        <translation>件数</translation>
    </message>
    <message>
        <source>Pieces in stock</source>
        <translation>库存件数</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>积分</translation>
    </message>
    <message>
        <source>Price in points</source>
        <translation>所需积分</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Say before redeeming: {note}</source>
        <translation>兑换前请说明：{note}</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>更正</translation>
    </message>
    <message>
        <source>Stock</source>
        <translation>库存</translation>
    </message>
    <message>
        <source>The catalogue is empty</source>
        <translation>目录是空的</translation>
    </message>
    <message>
        <source>The stock of {gift} is stored</source>
        <translation>{gift}的库存已保存</translation>
    </message>
    <message numerus="yes">
        <source>The voucher is valid for %n day(s).</source>
        <translation>
            <numerusform>兑换券 %n 天内有效。</numerusform>
        </translation>
    </message>
    <message>
        <source>Voucher valid for (days)</source>
        <translation>兑换券有效天数</translation>
    </message>
    <message>
        <source>What patients get for their points, and what it costs the clinic.</source>
        <translation>患者用积分能换什么，诊所要花多少。</translation>
    </message>
    <message>
        <source>Why, and who</source>
        <translation>原因与经手人</translation>
    </message>
    <message>
        <source>a manager agrees</source>
        <translation>需店长同意</translation>
    </message>
    <message>
        <source>archived</source>
        <translation>已下架</translation>
    </message>
    <message>
        <source>birthday treat</source>
        <translation>生日礼</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>取消退回</translation>
    </message>
    <message>
        <source>care item</source>
        <translation>护理项目</translation>
    </message>
    <message>
        <source>counted</source>
        <translation>盘点</translation>
    </message>
    <message>
        <source>delivered</source>
        <translation>进货</translation>
    </message>
    <message>
        <source>doctor's service</source>
        <translation>医生服务</translation>
    </message>
    <message>
        <source>empty: always</source>
        <translation>不填：不限日期</translation>
    </message>
    <message>
        <source>empty: no limit</source>
        <translation>不填：不限</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>过期退回</translation>
    </message>
    <message>
        <source>for example who should ask the doctor first</source>
        <translation>例如哪些人要先问医生</translation>
    </message>
    <message>
        <source>gift card</source>
        <translation>购物卡</translation>
    </message>
    <message>
        <source>member privilege</source>
        <translation>会员特权</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>once a birthday</source>
        <translation>每个生日一次</translation>
    </message>
    <message>
        <source>pieces</source>
        <translation>件</translation>
    </message>
    <message>
        <source>redeemed</source>
        <translation>兑换</translation>
    </message>
    <message>
        <source>seasonal gift</source>
        <translation>时令礼品</translation>
    </message>
    <message>
        <source>service upgrade</source>
        <translation>服务升级</translation>
    </message>
    <message>
        <source>sold out</source>
        <translation>已兑完</translation>
    </message>
    <message>
        <source>travel voucher</source>
        <translation>旅游券</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>至 {day}</translation>
    </message>
    <message>
        <source>{gift} is archived; its vouchers stay good</source>
        <translation>{gift}已下架，已发的券仍然有效</translation>
    </message>
    <message>
        <source>{gift} is offered again</source>
        <translation>{gift}已重新上架</translation>
    </message>
    <message>
        <source>{gift} is stored</source>
        <translation>{gift}已保存</translation>
    </message>
</context>
<context>
    <name>Cautions</name>
    <message>
        <source>Born on {text}: that is more than 120 years ago.</source>
        <translation>出生日期 {text} 距今已超过 120 年。</translation>
    </message>
    <message>
        <source>The resident ID says another birthday: {text}.</source>
        <translation>与身份证号不符：身份证号上的出生日期是 {text}。</translation>
    </message>
    <message>
        <source>The resident ID says the other sex.</source>
        <translation>与身份证号不符：身份证号上是另一性别。</translation>
    </message>
    <message>
        <source>Under 14 years: the guardian's name and phone are missing.</source>
        <translation>未满 14 周岁：还没有填监护人的姓名和电话。</translation>
    </message>
    <message>
        <source>{text} is in no list of phone numbers; it may be new.</source>
        <translation>{text} 不在已知号段内，可能是新号段。</translation>
    </message>
    <message>
        <source>{text}, the beginning of the resident ID, is in no list of counties.</source>
        <translation>身份证号前六位 {text} 不在行政区划表中。</translation>
    </message>
</context>
<context>
    <name>Channels</name>
    <message>
        <source>event</source>
        <translation>活动</translation>
    </message>
    <message>
        <source>online advertisement</source>
        <translation>线上广告</translation>
    </message>
    <message>
        <source>other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>platform</source>
        <translation>平台团购</translation>
    </message>
    <message>
        <source>recommended by staff</source>
        <translation>员工推荐</translation>
    </message>
    <message>
        <source>referral</source>
        <translation>转介绍</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>walk-in</source>
        <translation>自然到店</translation>
    </message>
</context>
<context>
    <name>Checks</name>
    <message>
        <source>a file of staff, or with a phone of staff</source>
        <translation>员工本人的档案，或与员工同号</translation>
    </message>
    <message>
        <source>a manager credited somebody else</source>
        <translation>店长改为归属他人</translation>
    </message>
    <message>
        <source>a manager rejected this recommendation before</source>
        <translation>店长曾驳回过这条推荐</translation>
    </message>
    <message>
        <source>an earlier registration was credited</source>
        <translation>已归属更早的登记</translation>
    </message>
    <message>
        <source>another name was registered</source>
        <translation>到店人与登记的姓名不同</translation>
    </message>
    <message>
        <source>claimed after the first visit</source>
        <translation>首诊之后才补登</translation>
    </message>
    <message>
        <source>less was paid than the policy asks for, corrected later</source>
        <translation>更正后的付款低于方案要求</translation>
    </message>
    <message>
        <source>many arrivals for one referrer in a day</source>
        <translation>同一推荐人一天到店人数过多</translation>
    </message>
    <message>
        <source>many arrivals for one referrer in a month</source>
        <translation>同一推荐人一个月到店人数过多</translation>
    </message>
    <message>
        <source>many registrations within a minute</source>
        <translation>一分钟内登记过多</translation>
    </message>
    <message>
        <source>nobody can recommend herself</source>
        <translation>不能推荐自己</translation>
    </message>
    <message>
        <source>one of the two had her data erased</source>
        <translation>其中一方已要求删除个人信息</translation>
    </message>
    <message>
        <source>paid by public insurance</source>
        <translation>使用医保支付</translation>
    </message>
    <message>
        <source>paid by public insurance, ticked later</source>
        <translation>事后勾选了医保支付</translation>
    </message>
    <message>
        <source>referrer and friend have the same resident ID</source>
        <translation>推荐人与被推荐人身份证号相同</translation>
    </message>
    <message>
        <source>rejected by a manager</source>
        <translation>店长未通过</translation>
    </message>
    <message>
        <source>taken back by a manager</source>
        <translation>店长冲销</translation>
    </message>
    <message>
        <source>the friend has the referrer's phone</source>
        <translation>被推荐人与推荐人同一手机号</translation>
    </message>
    <message>
        <source>the friend is already a patient</source>
        <translation>被推荐人已是本店患者</translation>
    </message>
    <message>
        <source>the friend left within 30 minutes, untreated</source>
        <translation>被推荐人到店后 30 分钟内离开，未就诊</translation>
    </message>
    <message>
        <source>the friend recommended the referrer</source>
        <translation>双方互相推荐</translation>
    </message>
    <message>
        <source>the friend was credited before, with another file that is now the same</source>
        <translation>被推荐人此前已用另一份（现已合并的）档案归属过</translation>
    </message>
    <message>
        <source>the member of staff who invited is the referrer</source>
        <translation>邀请员工就是推荐人本人</translation>
    </message>
    <message>
        <source>the monthly cap is reached</source>
        <translation>已达当月奖励上限</translation>
    </message>
    <message>
        <source>the phone of a file that was erased or merged</source>
        <translation>手机号属于已清除或已合并的档案</translation>
    </message>
    <message>
        <source>the time to arrive has passed</source>
        <translation>已超过有效期</translation>
    </message>
    <message>
        <source>the visit was a mistake</source>
        <translation>误签，已撤销</translation>
    </message>
    <message>
        <source>undone</source>
        <translation>已撤销</translation>
    </message>
    <message>
        <source>what was paid was refunded</source>
        <translation>已全额退款</translation>
    </message>
</context>
<context>
    <name>ClinicSection</name>
    <message>
        <source>Clinic</source>
        <translation>诊所</translation>
    </message>
    <message>
        <source>Discard changes</source>
        <translation>放弃修改</translation>
    </message>
    <message>
        <source>Figures and targets</source>
        <translation>经营数据与目标</translation>
    </message>
    <message>
        <source>Only an administrator changes the settings.</source>
        <translation>设置只能由管理员修改。</translation>
    </message>
    <message>
        <source>Referrals and points</source>
        <translation>转介绍与积分</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>The logo is saved</source>
        <translation>标志已保存</translation>
    </message>
    <message>
        <source>The settings are saved</source>
        <translation>设置已保存</translation>
    </message>
    <message>
        <source>What stands on the sheets, and what the rules count by.</source>
        <translation>打印在单据上的内容，以及规则所用的数。</translation>
    </message>
    <message>
        <source>{yuan} yuan</source>
        <translation>{yuan} 元</translation>
    </message>
</context>
<context>
    <name>Columns</name>
    <message>
        <source>Arrived</source>
        <translation>已到店</translation>
    </message>
    <message>
        <source>Arrived on</source>
        <translation>到店日期</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>结余</translation>
    </message>
    <message>
        <source>Bonus, yuan</source>
        <translation>奖金（元）</translation>
    </message>
    <message>
        <source>Calls made</source>
        <translation>回访次数</translation>
    </message>
    <message>
        <source>Came before</source>
        <translation>原人数</translation>
    </message>
    <message>
        <source>Came now</source>
        <translation>现人数</translation>
    </message>
    <message>
        <source>Card number</source>
        <translation>就诊卡号</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Day or field</source>
        <translation>日期或项目</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>流水号</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>待到店</translation>
    </message>
    <message>
        <source>Friend</source>
        <translation>被推荐人</translation>
    </message>
    <message>
        <source>Friend's phone</source>
        <translation>被推荐人手机号</translation>
    </message>
    <message>
        <source>Friends paid, yuan</source>
        <translation>好友消费（元）</translation>
    </message>
    <message>
        <source>Invited by</source>
        <translation>邀请员工</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>荣誉</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>待生效积分</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>手机号</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>积分</translation>
    </message>
    <message>
        <source>Posted by</source>
        <translation>经办人</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>名次</translation>
    </message>
    <message>
        <source>Rank before</source>
        <translation>原名次</translation>
    </message>
    <message>
        <source>Rank now</source>
        <translation>现名次</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Referrer</source>
        <translation>推荐人</translation>
    </message>
    <message>
        <source>Referrer's phone</source>
        <translation>推荐人手机号</translation>
    </message>
    <message>
        <source>Registered</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>Registered on</source>
        <translation>登记日期</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Successful</source>
        <translation>成功推荐</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>有效期至</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>事由</translation>
    </message>
    <message>
        <source>What is stored</source>
        <translation>所存内容</translation>
    </message>
</context>
<context>
    <name>DaySheet</name>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n 笔</numerusform>
        </translation>
    </message>
    <message>
        <source>As of {moment}, printed by {by}. Times are those of the clinic.</source>
        <translation>截至 {moment}，由 {by} 打印。时间为诊所当地时间。</translation>
    </message>
    <message>
        <source>Audit log</source>
        <translation>操作日志</translation>
    </message>
    <message>
        <source>Check-ins</source>
        <translation>到诊</translation>
    </message>
    <message>
        <source>Check-ins taken back</source>
        <translation>误签撤销</translation>
    </message>
    <message>
        <source>Checked against the cash desk and the vouchers handed over; filed by date.</source>
        <translation>已与收款及核销的兑换券核对，按日期存档。</translation>
    </message>
    <message>
        <source>Day sheet {day}</source>
        <translation>日结单 {day}</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>笔数</translation>
    </message>
    <message>
        <source>Friday</source>
        <translation>星期五</translation>
    </message>
    <message>
        <source>Friends who came</source>
        <translation>推荐到诊</translation>
    </message>
    <message>
        <source>Front desk</source>
        <translation>前台签字</translation>
    </message>
    <message>
        <source>Gift</source>
        <translation>礼品</translation>
    </message>
    <message>
        <source>Given back, yuan</source>
        <translation>退款（元）</translation>
    </message>
    <message>
        <source>In detail</source>
        <translation>明细</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Left untreated</source>
        <translation>未就诊离开</translation>
    </message>
    <message>
        <source>Manager</source>
        <translation>店长签字</translation>
    </message>
    <message>
        <source>Monday</source>
        <translation>星期一</translation>
    </message>
    <message>
        <source>New patients</source>
        <translation>新患者</translation>
    </message>
    <message>
        <source>Paid by public insurance</source>
        <translation>医保支付</translation>
    </message>
    <message>
        <source>Paid, yuan</source>
        <translation>实收（元）</translation>
    </message>
    <message>
        <source>Patient</source>
        <translation>患者</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>积分</translation>
    </message>
    <message>
        <source>Points ledger</source>
        <translation>积分流水</translation>
    </message>
    <message>
        <source>Referrals registered</source>
        <translation>登记转介绍</translation>
    </message>
    <message>
        <source>Referrals that succeeded</source>
        <translation>转介绍成功</translation>
    </message>
    <message>
        <source>Referrals under review</source>
        <translation>转介绍待审核</translation>
    </message>
    <message>
        <source>Saturday</source>
        <translation>星期六</translation>
    </message>
    <message>
        <source>Serial</source>
        <translation>券号</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Sunday</source>
        <translation>星期日</translation>
    </message>
    <message>
        <source>The day sheet is on its way to {printer}.</source>
        <translation>日结单已发送到打印机“{printer}”。</translation>
    </message>
    <message>
        <source>Thursday</source>
        <translation>星期四</translation>
    </message>
    <message>
        <source>Today, {day}</source>
        <translation>今天 {day}</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Tuesday</source>
        <translation>星期二</translation>
    </message>
    <message>
        <source>Visits still open</source>
        <translation>尚未结束的到诊</translation>
    </message>
    <message>
        <source>Vouchers</source>
        <translation>兑换券</translation>
    </message>
    <message>
        <source>Vouchers handed over</source>
        <translation>核销兑换券</translation>
    </message>
    <message>
        <source>Wednesday</source>
        <translation>星期三</translation>
    </message>
    <message>
        <source>Where the books end</source>
        <translation>账册末笔（对账凭证）</translation>
    </message>
    <message>
        <source>Yesterday, {day}</source>
        <translation>昨天 {day}</translation>
    </message>
</context>
<context>
    <name>Demo</name>
    <message>
        <source>  Two had recommended: the earlier registration counts.</source>
        <translation>  有两位推荐过：以先登记的为准。</translation>
    </message>
    <message>
        <source>  {referrer} recommended and gets {points} points at once.</source>
        <translation>  {referrer} 推荐，{points} 积分当场到账。</translation>
    </message>
    <message>
        <source>  {referrer} recommended; a manager must look first: {why}.</source>
        <translation>  {referrer} 推荐，需店长先审核：{why}。</translation>
    </message>
    <message>
        <source>  {referrer} recommended; it counts, but is not paid: public insurance.</source>
        <translation>  {referrer} 推荐，计入成功推荐，但医保支付不发积分。</translation>
    </message>
    <message>
        <source>Practice data of an invented clinic; the next demo replaces this folder.
User: {user}
Password: {password}
Recovery code: {code}
</source>
        <translation>虚构诊所的练习数据，下次演示会覆盖此文件夹。
用户：{user}
密码：{password}
恢复码：{code}
</translation>
    </message>
    <message>
        <source>The check-in of {name} was a mistake: the visit is cancelled, the reward taken back, the registration open again.</source>
        <translation>{name} 的签到是误签：到诊撤销，奖励冲销，登记恢复有效。</translation>
    </message>
    <message>
        <source>The voucher of {name} is scanned: handed over.</source>
        <translation>扫描 {name} 的兑换券：已核销。</translation>
    </message>
    <message>
        <source>Written: {path}</source>
        <translation>已生成：{path}</translation>
    </message>
    <message>
        <source>asked by phone, nobody of this name was recommended</source>
        <translation>已电话核实，没有推荐过这个人</translation>
    </message>
    <message>
        <source>still hurts when chewing</source>
        <translation>咀嚼时还有点疼</translation>
    </message>
    <message>
        <source>the doctor rang and apologised; next cleaning free</source>
        <translation>医生致电道歉，下次洁牙免费</translation>
    </message>
    <message>
        <source>the scanned voucher</source>
        <translation>扫描的兑换券</translation>
    </message>
    <message>
        <source>waited forty minutes</source>
        <translation>等了四十分钟才轮到</translation>
    </message>
    <message>
        <source>{clinic} begins with {n} old patients from its roster.</source>
        <translation>{clinic}启用系统，从名册导入 {n} 位老患者。</translation>
    </message>
    <message>
        <source>{day} · {staff} at the desk</source>
        <translation>{day} · {staff} 当班</translation>
    </message>
    <message>
        <source>{manager} has asked, approves the referral of {friend}, and it is paid.</source>
        <translation>{manager} 核实后通过 {friend} 的转介绍，奖励随即到账。</translation>
    </message>
    <message>
        <source>{manager} rejects the referral of {friend}: {why}.</source>
        <translation>{manager} 未通过 {friend} 的转介绍：{why}。</translation>
    </message>
    <message>
        <source>{name} comes ({reason}), number {number}.</source>
        <translation>{name} 到诊（{reason}），{number} 号。</translation>
    </message>
    <message>
        <source>{name} comes for the first time ({reason}), number {number}.</source>
        <translation>{name} 首次到诊（{reason}），{number} 号。</translation>
    </message>
    <message>
        <source>{name} is checked in once more by mistake: nothing happens twice.</source>
        <translation>{name} 被重复签到：任何事都不会发生两次。</translation>
    </message>
    <message>
        <source>{name} now has {points} points.</source>
        <translation>{name} 现有 {points} 积分。</translation>
    </message>
    <message>
        <source>{name} redeems {points} points for {gift}; voucher {serial}.</source>
        <translation>{name} 用 {points} 积分兑换 {gift}，兑换券 {serial}。</translation>
    </message>
    <message>
        <source>{name}, {what}: refused – {why}</source>
        <translation>{name}，{what}：未办理——{why}</translation>
    </message>
    <message>
        <source>{referrer} recommends {friend} again: renewed, 90 days from today.</source>
        <translation>{referrer} 再次推荐 {friend}：已续期，从今天起 90 天有效。</translation>
    </message>
    <message>
        <source>{referrer} recommends {friend}: refused – {why}.</source>
        <translation>{referrer} 推荐 {friend}：不予登记——{why}。</translation>
    </message>
    <message>
        <source>{referrer} recommends {friend}: registered, expected.</source>
        <translation>{referrer} 推荐 {friend}：已登记，等待到店。</translation>
    </message>
</context>
<context>
    <name>DeskPage</name>
    <message>
        <source> </source>
        <translation> </translation>
    </message>
    <message numerus="yes">
        <source>%n call(s) due</source>
        <translation>
            <numerusform>%n 个回访到期</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days left</source>
        <translation>
            <numerusform>还有 %n 天</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n done</source>
        <translation>
            <numerusform>完成 %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n 分</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n 位</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n treating</source>
        <translation>
            <numerusform>治疗 %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n visits were left open and closed</source>
        <translation>
            <numerusform>有 %n 次到诊昨晚没有结束，已自动完成</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>候诊 %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n years</source>
        <translation>
            <numerusform>%n 岁</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>A second visit today?</source>
        <translation>今天第二次到诊？</translation>
    </message>
    <message>
        <source>Another person: new file</source>
        <translation>不是同一人，新建</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Birthday</source>
        <translation>出生日期</translation>
    </message>
    <message>
        <source>Check in</source>
        <translation>签到</translation>
    </message>
    <message>
        <source>Choose a patient and press F3 to register a friend.</source>
        <translation>选择患者后按 F3 登记转介绍。</translation>
    </message>
    <message>
        <source>Choose somebody from the list, or empty this line.</source>
        <translation>请从列表中选择一位，或清空这一行。</translation>
    </message>
    <message>
        <source>Comes on a day</source>
        <translation>约来诊日</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>更正</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Day of the visit</source>
        <translation>到诊日期</translation>
    </message>
    <message>
        <source>Day sheet</source>
        <translation>日结单</translation>
    </message>
    <message>
        <source>Doctor</source>
        <translation>医生</translation>
    </message>
    <message>
        <source>Earlier visit</source>
        <translation>补录以前的到诊</translation>
    </message>
    <message>
        <source>Enter a second visit</source>
        <translation>补录当天第二次</translation>
    </message>
    <message>
        <source>Enter the visit</source>
        <translation>补录</translation>
    </message>
    <message>
        <source>Expected visitors</source>
        <translation>预登记客人</translation>
    </message>
    <message>
        <source>Expected: is it this friend?</source>
        <translation>预登记客人，是这位吗？</translation>
    </message>
    <message>
        <source>F5 or a click on a line: what comes next</source>
        <translation>按 F5 或点一行，处理到诊</translation>
    </message>
    <message>
        <source>File</source>
        <translation>档案</translation>
    </message>
    <message>
        <source>Follow-ups</source>
        <translation>回访</translation>
    </message>
    <message>
        <source>Front desk</source>
        <translation>前台</translation>
    </message>
    <message>
        <source>Has a file already? Enter opens it.</source>
        <translation>可能已有档案，按 Enter 打开。</translation>
    </message>
    <message>
        <source>How found</source>
        <translation>来源渠道</translation>
    </message>
    <message>
        <source>Insured</source>
        <translation>医保支付</translation>
    </message>
    <message>
        <source>It is noted on the follow-up call that is not needed then any more.</source>
        <translation>会记在因此不用再打的回访上。</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>不改了</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>离开</translation>
    </message>
    <message>
        <source>Left without being treated</source>
        <translation>未治疗离开</translation>
    </message>
    <message>
        <source>Means to come today: {names}</source>
        <translation>今天约好来的：{names}</translation>
    </message>
    <message>
        <source>Mistake</source>
        <translation>误签</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>New patient</source>
        <translation>新患者</translation>
    </message>
    <message>
        <source>No</source>
        <translation>不是</translation>
    </message>
    <message>
        <source>No, keep it</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>号</translation>
    </message>
    <message>
        <source>Nobody has come today</source>
        <translation>今天还没有人到诊</translation>
    </message>
    <message>
        <source>Nobody is called “{text}”, and nobody is expected so.</source>
        <translation>没有找到“{text}”，预登记里也没有。</translation>
    </message>
    <message>
        <source>Nobody is expected</source>
        <translation>没有预登记客人</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Note a call</source>
        <translation>已联系、约定、谢绝</translation>
    </message>
    <message>
        <source>Note the day</source>
        <translation>记下日期</translation>
    </message>
    <message>
        <source>Note what was done</source>
        <translation>补记项目</translation>
    </message>
    <message>
        <source>On which day does {name} come?</source>
        <translation>{name} 哪天来？</translation>
    </message>
    <message>
        <source>Only the first {n} are shown: type more, or the end of the phone as well.</source>
        <translation>只显示前 {n} 位：请多输几个字，或加上电话尾号（如 王伟 5678）</translation>
    </message>
    <message>
        <source>Open this file</source>
        <translation>打开已有档案</translation>
    </message>
    <message>
        <source>Paid by public insurance</source>
        <translation>医保支付</translation>
    </message>
    <message>
        <source>Paid, in yuan</source>
        <translation>实收（元）</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Public insurance</source>
        <translation>医保支付</translation>
    </message>
    <message>
        <source>Put “{name}” in or out</source>
        <translation>填入或去掉“{name}”</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>事由</translation>
    </message>
    <message>
        <source>Reason (optional)</source>
        <translation>事由（可不填）</translation>
    </message>
    <message>
        <source>Reason for coming</source>
        <translation>事由</translation>
    </message>
    <message>
        <source>Redeem</source>
        <translation>兑换</translation>
    </message>
    <message>
        <source>Refer</source>
        <translation>登记转介绍</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Save and check in</source>
        <translation>保存并签到</translation>
    </message>
    <message>
        <source>Say now who sent this new patient</source>
        <translation>补登这位新患者的推荐人</translation>
    </message>
    <message>
        <source>Search results</source>
        <translation>搜索结果</translation>
    </message>
    <message>
        <source>Second phone</source>
        <translation>第二个电话</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>知道了</translation>
    </message>
    <message>
        <source>Sent by?</source>
        <translation>谁推荐的？</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>性别</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Take back the last step of this visit</source>
        <translation>撤回这次到诊的最后一步</translation>
    </message>
    <message>
        <source>The check-in of {name} was taken back.</source>
        <translation>已取消 {name} 的签到。</translation>
    </message>
    <message>
        <source>The check-in was a mistake</source>
        <translation>签到有误，取消</translation>
    </message>
    <message>
        <source>The form begun for {name} was put aside.</source>
        <translation>{name} 的未完成登记已放在一边。</translation>
    </message>
    <message>
        <source>The recommendation does not count: {why}.</source>
        <translation>这次推荐不计：{why}。</translation>
    </message>
    <message>
        <source>The visit is marked as entered late; rules of that day apply.</source>
        <translation>会标明是补录的；按当天的规则计算。</translation>
    </message>
    <message>
        <source>The visit no longer counts. Points it brought are taken back, and a friend who was registered is expected again.</source>
        <translation>这次到诊不再算数。由此发放的积分会收回，预登记的朋友重新列为待到诊。</translation>
    </message>
    <message>
        <source>The visit of {name} is completed.</source>
        <translation>{name} 已完成就诊。</translation>
    </message>
    <message>
        <source>The visit of {name} on {day} is entered.</source>
        <translation>已补录{name} {day} 的到诊。</translation>
    </message>
    <message>
        <source>The visit of {name} was taken back.</source>
        <translation>{name}的到诊已撤销。</translation>
    </message>
    <message>
        <source>The {points} points are granted anew.</source>
        <translation>{points} 积分已重新发放。</translation>
    </message>
    <message>
        <source>There is a file like this already</source>
        <translation>可能已有档案</translation>
    </message>
    <message>
        <source>This is not an amount; write it like 160 or 160.50.</source>
        <translation>这不是金额，请写成 160 或 160.50。</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今日到诊</translation>
    </message>
    <message>
        <source>Today's board</source>
        <translation>今日到诊表</translation>
    </message>
    <message>
        <source>Today's visits</source>
        <translation>今日到诊</translation>
    </message>
    <message>
        <source>Treat</source>
        <translation>治疗</translation>
    </message>
    <message>
        <source>Treatment begins</source>
        <translation>开始治疗</translation>
    </message>
    <message>
        <source>Treatments, amount, doctor, insurance</source>
        <translation>项目、金额、医生、医保</translation>
    </message>
    <message>
        <source>Type a name, a phone or initials above, and press Enter.</source>
        <translation>在上方输入首字母、姓名或电话，按 Enter。</translation>
    </message>
    <message>
        <source>Type initials, a name or a phone, or scan the card.</source>
        <translation>输入首字母、姓名或电话，或扫就诊卡。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Undone: the visit of {name} counts again.</source>
        <translation>已撤销：{name}的到诊重新有效。</translation>
    </message>
    <message>
        <source>Undone: {name} is in treatment again.</source>
        <translation>已撤销：{name}重新为治疗中。</translation>
    </message>
    <message>
        <source>Undone: {name} is waiting again.</source>
        <translation>已撤销：{name}重新候诊。</translation>
    </message>
    <message>
        <source>Visit {what}</source>
        <translation>到诊 {what}</translation>
    </message>
    <message>
        <source>Was the check-in of {name} a mistake?</source>
        <translation>{name} 的签到有误吗？</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>治疗项目</translation>
    </message>
    <message>
        <source>What was noted about {name} is corrected.</source>
        <translation>{name}的记录已更正。</translation>
    </message>
    <message>
        <source>Who is at the desk?</source>
        <translation>请问是哪位？</translation>
    </message>
    <message>
        <source>Who sent you?</source>
        <translation>谁推荐您来的？</translation>
    </message>
    <message>
        <source>Write the day like 1990-05-12.</source>
        <translation>日期请写成 1990-05-12。</translation>
    </message>
    <message>
        <source>Write the day like 2026-10-31.</source>
        <translation>请这样写日期：2026-10-31。</translation>
    </message>
    <message>
        <source>Yes, cancel it</source>
        <translation>取消签到</translation>
    </message>
    <message>
        <source>Yes, check in again</source>
        <translation>是，再次签到</translation>
    </message>
    <message>
        <source>an earlier card; now {card}</source>
        <translation>旧卡或已挂失，现卡号 {card}</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>还有 %n 次</numerusform>
        </translation>
    </message>
    <message>
        <source>available points</source>
        <translation>可用积分</translation>
    </message>
    <message>
        <source>booked</source>
        <translation>已预约</translation>
    </message>
    <message>
        <source>bronze referrer</source>
        <translation>铜牌推荐人</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>diamond referrer</source>
        <translation>钻石推荐人</translation>
    </message>
    <message>
        <source>done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>entered late</source>
        <translation>补录</translation>
    </message>
    <message>
        <source>expected</source>
        <translation>预登记</translation>
    </message>
    <message>
        <source>female</source>
        <translation>女</translation>
    </message>
    <message>
        <source>gold referrer</source>
        <translation>金牌推荐人</translation>
    </message>
    <message>
        <source>it is</source>
        <translation>就是</translation>
    </message>
    <message>
        <source>last visit {day}</source>
        <translation>上次到诊 {day}</translation>
    </message>
    <message>
        <source>late</source>
        <translation>补录</translation>
    </message>
    <message>
        <source>left</source>
        <translation>已离开</translation>
    </message>
    <message>
        <source>male</source>
        <translation>男</translation>
    </message>
    <message>
        <source>may stay empty</source>
        <translation>可不填</translation>
    </message>
    <message>
        <source>name and phone suffice</source>
        <translation>填姓名和电话即可</translation>
    </message>
    <message>
        <source>new</source>
        <translation>新</translation>
    </message>
    <message>
        <source>new · {referrer}</source>
        <translation>{referrer}推荐</translation>
    </message>
    <message>
        <source>no phone</source>
        <translation>无电话</translation>
    </message>
    <message>
        <source>no visit on record</source>
        <translation>无到诊记录</translation>
    </message>
    <message>
        <source>part of a name, or initials</source>
        <translation>姓名或首字母</translation>
    </message>
    <message>
        <source>perhaps</source>
        <translation>可能</translation>
    </message>
    <message>
        <source>phone above</source>
        <translation>上面的电话</translation>
    </message>
    <message>
        <source>referrals</source>
        <translation>成功推荐</translation>
    </message>
    <message>
        <source>registered {day}</source>
        <translation>{day}登记</translation>
    </message>
    <message>
        <source>restricted</source>
        <translation>限制处理</translation>
    </message>
    <message>
        <source>sent by {referrer}</source>
        <translation>{referrer} 推荐</translation>
    </message>
    <message>
        <source>silver referrer</source>
        <translation>银牌推荐人</translation>
    </message>
    <message>
        <source>treating</source>
        <translation>治疗中</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>{day}前有效</translation>
    </message>
    <message>
        <source>visits</source>
        <translation>到诊次数</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>候诊</translation>
    </message>
    <message>
        <source>{day} {month}</source>
        <translation>{number}月{day}日</translation>
    </message>
    <message>
        <source>{day} {month} {year}</source>
        <translation>{year}年{number}月{day}日</translation>
    </message>
    <message>
        <source>{name} comes on {day}: please say which call it settles.</source>
        <translation>{name} {day} 来：请选择算完成了哪个回访。</translation>
    </message>
    <message>
        <source>{name} comes on {day}; the call until then is not needed.</source>
        <translation>{name} {day} 来；在那之前的回访不用打了。</translation>
    </message>
    <message>
        <source>{name} is checked in already, number {number}.</source>
        <translation>{name} 已经签到过，{number} 号。</translation>
    </message>
    <message>
        <source>{name} is checked in, number {number}.</source>
        <translation>{name} 已签到，{number} 号。</translation>
    </message>
    <message>
        <source>{name} is in treatment.</source>
        <translation>{name} 开始治疗。</translation>
    </message>
    <message>
        <source>{name} left; the arrival still counts.</source>
        <translation>{name} 已离开，到诊照常计入。</translation>
    </message>
    <message>
        <source>{name} was here earlier today.</source>
        <translation>{name} 今天已经来过一次。</translation>
    </message>
    <message>
        <source>{name} was here on an earlier day</source>
        <translation>补录{name}以前的到诊</translation>
    </message>
    <message>
        <source>{name}: complete the visit</source>
        <translation>{name}：完成就诊</translation>
    </message>
    <message>
        <source>{name}: correct what was noted</source>
        <translation>{name}：更正记录</translation>
    </message>
    <message>
        <source>{referrer} gets {points} points.</source>
        <translation>{referrer} 获得 {points} 积分。</translation>
    </message>
    <message>
        <source>{referrer} sent; a manager must look first: {why}.</source>
        <translation>{referrer} 推荐，需店长审核：{why}。</translation>
    </message>
    <message>
        <source>{referrer} sent; it counts, but is not paid.</source>
        <translation>{referrer} 推荐，计入成绩，不发积分。</translation>
    </message>
</context>
<context>
    <name>Failures</name>
    <message>
        <source>Copy details</source>
        <translation>复制详情</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Go on working. If it happens again, start the program anew and send the details to whoever looks after it; they name no patient.</source>
        <translation>请继续工作。如果再次出现，请重新启动程序，并把详情发给维护人员；详情中没有患者信息。</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>知道了</translation>
    </message>
    <message>
        <source>Something went wrong</source>
        <translation>出了点问题</translation>
    </message>
    <message>
        <source>The program made a mistake; nothing half done was stored.</source>
        <translation>程序出错了；没有保存任何做了一半的内容。</translation>
    </message>
    <message>
        <source>This could not be done</source>
        <translation>操作没有完成</translation>
    </message>
    <message>
        <source>What you typed is still there.</source>
        <translation>您输入的内容还在。</translation>
    </message>
    <message>
        <source>What you typed was kept and is offered again.</source>
        <translation>您输入的内容已保留，下次会再次提供。</translation>
    </message>
</context>
<context>
    <name>Figures</name>
    <message>
        <source>(Revenue of referred new patients within {days} days − refunds − rewards) ÷ rewards</source>
        <translation>（转介绍新患者 {days} 天内的消费 − 退款 − 奖励成本）÷ 奖励成本</translation>
    </message>
    <message>
        <source>A year ago</source>
        <translation>去年同期</translation>
    </message>
    <message>
        <source>Active on the day before and no longer at the end, today at the latest ÷ active on the day before</source>
        <translation>期初前一天活跃、期末（未到期末则为今天）不再活跃的患者 ÷ 期初前一天活跃的患者</translation>
    </message>
    <message>
        <source>Active patients</source>
        <translation>活跃患者</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>有回答</translation>
    </message>
    <message>
        <source>Answers from {least} of 10 on ÷ all answers to that question</source>
        <translation>打 {least} 分及以上（满分 10）的回答 ÷ 该问题的全部回答</translation>
    </message>
    <message>
        <source>Arrived</source>
        <translation>已到诊</translation>
    </message>
    <message>
        <source>Arrived ÷ registered, of the referrals registered in the period</source>
        <translation>本期登记的转介绍中：已到诊 ÷ 已登记</translation>
    </message>
    <message>
        <source>Asked 0–10</source>
        <translation>问过 0–10 分</translation>
    </message>
    <message>
        <source>Calls due</source>
        <translation>应回访</translation>
    </message>
    <message>
        <source>Calls in which a question was answered ÷ calls tried, n beside</source>
        <translation>有回答的回访 ÷ 拨打过的回访，括号内为后者个数</translation>
    </message>
    <message>
        <source>Calls made</source>
        <translation>已拨打</translation>
    </message>
    <message>
        <source>Calls reached</source>
        <translation>接通率</translation>
    </message>
    <message>
        <source>Calls whose day lies in the period, whatever came of them</source>
        <translation>到期日在本期内的回访，不论结果</translation>
    </message>
    <message>
        <source>Channels: new patients and their cost</source>
        <translation>各渠道新患者与获客成本</translation>
    </message>
    <message>
        <source>Churn</source>
        <translation>流失率</translation>
    </message>
    <message>
        <source>Conversion</source>
        <translation>到诊转化率</translation>
    </message>
    <message>
        <source>Cost per patient</source>
        <translation>每位成本</translation>
    </message>
    <message>
        <source>Cost per patient by advertising</source>
        <translation>线上广告获客成本</translation>
    </message>
    <message>
        <source>Cost per referred patient</source>
        <translation>转介绍获客成本</translation>
    </message>
    <message>
        <source>Days to arrival</source>
        <translation>登记到到诊天数</translation>
    </message>
    <message>
        <source>Days to reward</source>
        <translation>到诊到奖励天数</translation>
    </message>
    <message>
        <source>Definition</source>
        <translation>定义</translation>
    </message>
    <message>
        <source>Entered for online advertisements ÷ new patients by them</source>
        <translation>录入的线上广告投入 ÷ 线上广告带来的新患者</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>First visits in the period that were not cancelled</source>
        <translation>本期首次到诊且未撤销的患者</translation>
    </message>
    <message>
        <source>Follow-ups</source>
        <translation>回访</translation>
    </message>
    <message>
        <source>From arrival to reward: median / nine of ten</source>
        <translation>从到诊到奖励：中位数 / 九成不超过</translation>
    </message>
    <message>
        <source>From registration to arrival: median / nine of ten</source>
        <translation>从登记到到诊：中位数 / 九成不超过</translation>
    </message>
    <message>
        <source>From registration to reward</source>
        <translation>登记 → 到诊 → 奖励</translation>
    </message>
    <message>
        <source>Gifts handed over and what was entered ÷ new by referral</source>
        <translation>（已核销礼品成本 + 录入投入）÷ 转介绍新患者</translation>
    </message>
    <message>
        <source>Invited by</source>
        <translation>邀请员工</translation>
    </message>
    <message>
        <source>Issued and redeemed in the month, less what was reversed; open at its end</source>
        <translation>当月发放与兑换（已扣除冲销）；月末未用</translation>
    </message>
    <message>
        <source>Median minutes from the complaint to its answer</source>
        <translation>从投诉到回应的分钟数，中位数</translation>
    </message>
    <message>
        <source>Minutes to answer complaints</source>
        <translation>投诉答复（分钟）</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月份</translation>
    </message>
    <message>
        <source>New patients</source>
        <translation>新患者</translation>
    </message>
    <message>
        <source>New patients by referral ÷ all new patients, unknown channel included</source>
        <translation>渠道为转介绍的新患者 ÷ 全部新患者（含渠道未知）</translation>
    </message>
    <message>
        <source>No friend was registered in this period</source>
        <translation>本期没有登记的转介绍</translation>
    </message>
    <message>
        <source>No new patients and no spending in this period</source>
        <translation>本期没有新患者，也没有投入</translation>
    </message>
    <message>
        <source>No new patients in these months</source>
        <translation>这些月份没有新患者</translation>
    </message>
    <message>
        <source>No points in these months</source>
        <translation>这些月份没有积分</translation>
    </message>
    <message>
        <source>No referral of a treated patient in this period</source>
        <translation>本期没有治疗过的患者推荐朋友</translation>
    </message>
    <message>
        <source>Occasion</source>
        <translation>场合</translation>
    </message>
    <message>
        <source>Open points</source>
        <translation>未用积分</translation>
    </message>
    <message>
        <source>Participation</source>
        <translation>参与率</translation>
    </message>
    <message>
        <source>Patients called</source>
        <translation>拨打过的回访</translation>
    </message>
    <message>
        <source>Patients treated within the days of the setting, at the end</source>
        <translation>期末那天往前、设定天数内来治疗过的患者</translation>
    </message>
    <message>
        <source>Patients who registered a referral in the period ÷ active patients</source>
        <translation>本期登记过转介绍的患者 ÷ 活跃患者</translation>
    </message>
    <message>
        <source>Period before</source>
        <translation>上一期</translation>
    </message>
    <message>
        <source>Points by month</source>
        <translation>各月积分</translation>
    </message>
    <message>
        <source>Rated</source>
        <translation>评价满意度</translation>
    </message>
    <message>
        <source>Referral rate</source>
        <translation>转介绍率</translation>
    </message>
    <message>
        <source>Referral rate by month</source>
        <translation>各月转介绍率</translation>
    </message>
    <message>
        <source>Referrals</source>
        <translation>转介绍</translation>
    </message>
    <message>
        <source>Referrals by days since the treatment</source>
        <translation>治疗后第几天的推荐</translation>
    </message>
    <message>
        <source>Referrals registered in the period by occasion, and the friends who came</source>
        <translation>本期各场合登记的转介绍，及其中已到诊的</translation>
    </message>
    <message>
        <source>Referrals registered in the period, and what became of them until today</source>
        <translation>本期登记的转介绍，截至今天的进展</translation>
    </message>
    <message>
        <source>Referrals registered in the period, by days since their referrer was last treated</source>
        <translation>本期登记的转介绍，按推荐人最近一次治疗后的天数</translation>
    </message>
    <message>
        <source>Registered</source>
        <translation>已登记</translation>
    </message>
    <message>
        <source>Response rate</source>
        <translation>回答率</translation>
    </message>
    <message>
        <source>Response to complaints</source>
        <translation>投诉回应时间</translation>
    </message>
    <message>
        <source>Revenue, yuan</source>
        <translation>消费（元）</translation>
    </message>
    <message>
        <source>Reward return</source>
        <translation>奖励回报率</translation>
    </message>
    <message>
        <source>Rewarded</source>
        <translation>已奖励</translation>
    </message>
    <message>
        <source>Satisfaction</source>
        <translation>满意度</translation>
    </message>
    <message>
        <source>Satisfaction − willingness; answers ÷ calls in brackets</source>
        <translation>满意度 − 推荐意愿；括号内为回答率（有回答 ÷ 已拨打）</translation>
    </message>
    <message>
        <source>Satisfied but silent</source>
        <translation>满意但未推荐的差距</translation>
    </message>
    <message>
        <source>Satisfied ÷ all who rated, n in brackets</source>
        <translation>满意 ÷ 全部评价，括号内为人数</translation>
    </message>
    <message>
        <source>Spent on the channel ÷ its new patients; for referral gifts handed over are added</source>
        <translation>渠道投入 ÷ 该渠道新患者；转介绍另加已核销礼品成本</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>The sum of all balances at the end of the period</source>
        <translation>期末全部积分余额之和</translation>
    </message>
    <message>
        <source>Tries in the period; a call may take several</source>
        <translation>本期内拨打的次数；一个回访可能拨打多次</translation>
    </message>
    <message>
        <source>Tries that reached somebody ÷ tries, n in brackets</source>
        <translation>接通次数 ÷ 拨打次数，括号内为拨打次数</translation>
    </message>
    <message>
        <source>What friends were registered on</source>
        <translation>各场合的转介绍</translation>
    </message>
    <message>
        <source>Willingness</source>
        <translation>推荐意愿</translation>
    </message>
    <message>
        <source>cost per new patient: {channel}</source>
        <translation>获客成本：{channel}</translation>
    </message>
    <message>
        <source>day {span}</source>
        <translation>第 {span} 天</translation>
    </message>
    <message>
        <source>issued</source>
        <translation>发放</translation>
    </message>
    <message>
        <source>new: {channel}</source>
        <translation>新患者：{channel}</translation>
    </message>
    <message>
        <source>open</source>
        <translation>未用</translation>
    </message>
    <message>
        <source>redeemed</source>
        <translation>兑换</translation>
    </message>
    <message>
        <source>target 0</source>
        <translation>目标 0 天</translation>
    </message>
    <message>
        <source>target {minutes} min</source>
        <translation>目标 {minutes} 分钟</translation>
    </message>
    <message>
        <source>target {percent} %</source>
        <translation>目标 {percent} %</translation>
    </message>
    <message>
        <source>too few</source>
        <translation>样本不足</translation>
    </message>
    <message>
        <source>too few ({n})</source>
        <translation>样本不足（{n}）</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} 分钟</translation>
    </message>
    <message>
        <source>¥{yuan}</source>
        <translation>¥{yuan}</translation>
    </message>
</context>
<context>
    <name>Filing</name>
    <message>
        <source>18 characters, only if given</source>
        <translation>18 位，患者提供才填</translation>
    </message>
    <message>
        <source>Birthday</source>
        <translation>出生日期</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Consents</source>
        <translation>同意事项</translation>
    </message>
    <message>
        <source>Correct it, or press Enter to save as it is.</source>
        <translation>可以改正，或再按 Enter 照此保存。</translation>
    </message>
    <message>
        <source>Guardian</source>
        <translation>监护人</translation>
    </message>
    <message>
        <source>Guardian's phone</source>
        <translation>监护人电话</translation>
    </message>
    <message>
        <source>How found</source>
        <translation>来源渠道</translation>
    </message>
    <message>
        <source>May appear, masked, on the leaderboard</source>
        <translation>同意隐去部分姓名后登上排行榜</translation>
    </message>
    <message>
        <source>May be called for follow-up</source>
        <translation>同意接受电话回访</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>No phone</source>
        <translation>没有电话</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Please look once more</source>
        <translation>请再看一眼</translation>
    </message>
    <message>
        <source>Privacy notice accepted</source>
        <translation>已阅读并同意隐私告知</translation>
    </message>
    <message>
        <source>Privacy notice, version {version}</source>
        <translation>隐私告知（第 {version} 版）</translation>
    </message>
    <message>
        <source>Read the notice</source>
        <translation>查看告知</translation>
    </message>
    <message>
        <source>Resident ID</source>
        <translation>身份证号</translation>
    </message>
    <message>
        <source>Resident ID, guardian, consents</source>
        <translation>身份证、监护人、同意事项</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>性别</translation>
    </message>
    <message>
        <source>below 14 years</source>
        <translation>未满 14 周岁时填写</translation>
    </message>
    <message>
        <source>child's</source>
        <translation>子女</translation>
    </message>
    <message>
        <source>female</source>
        <translation>女</translation>
    </message>
    <message>
        <source>male</source>
        <translation>男</translation>
    </message>
    <message>
        <source>other's</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>own</source>
        <translation>本人</translation>
    </message>
    <message>
        <source>parent's</source>
        <translation>父母</translation>
    </message>
    <message>
        <source>spouse's</source>
        <translation>配偶</translation>
    </message>
    <message>
        <source>ticked</source>
        <translation>已勾选</translation>
    </message>
    <message>
        <source>whose</source>
        <translation>机主</translation>
    </message>
    <message>
        <source>{words} (version {version})</source>
        <translation>{words}（第 {version} 版）</translation>
    </message>
</context>
<context>
    <name>FirstStart</name>
    <message>
        <source>1 point = {yuan} yuan</source>
        <translation>1 积分 = {yuan} 元</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>管理员</translation>
    </message>
    <message>
        <source>All this can be changed later in Manage → Reward policy.</source>
        <translation>这些以后都可以在“管理 → 奖励方案”里修改。</translation>
    </message>
    <message>
        <source>An Excel or CSV file with the columns {columns}; only the name is compulsory. You see what is taken over before anything is stored.</source>
        <translation>Excel 或 CSV 文件，列为 {columns}，只有姓名必填。保存之前可以先看导入结果。</translation>
    </message>
    <message>
        <source>Another file …</source>
        <translation>换一个文件 …</translation>
    </message>
    <message numerus="yes">
        <source>At most %n friends a month are paid.</source>
        <translation>
            <numerusform>每月最多奖励 %n 位朋友。</numerusform>
        </translation>
    </message>
    <message>
        <source>Back</source>
        <translation>上一步</translation>
    </message>
    <message>
        <source>Back to the code</source>
        <translation>回到恢复码</translation>
    </message>
    <message>
        <source>Begin without</source>
        <translation>不导入，直接开始</translation>
    </message>
    <message>
        <source>Choose a file …</source>
        <translation>选择文件 …</translation>
    </message>
    <message>
        <source>Choose the roster</source>
        <translation>选择患者名册</translation>
    </message>
    <message>
        <source>Clinic</source>
        <translation>诊所</translation>
    </message>
    <message>
        <source>Close without it</source>
        <translation>不保留，关闭</translation>
    </message>
    <message>
        <source>Decide later</source>
        <translation>以后再定</translation>
    </message>
    <message>
        <source>However many friends come, each of them is paid.</source>
        <translation>来的朋友不限人数，每位都有奖励。</translation>
    </message>
    <message>
        <source>If the password is ever lost, only this code opens the clinic's data. It is shown this once and stored nowhere.</source>
        <translation>万一忘记密码，只有此码能打开诊所数据。它只显示这一次，不会保存在任何地方。</translation>
    </message>
    <message>
        <source>It is never shown again. Print it or copy it by hand first.</source>
        <translation>恢复码不会再次显示，请先打印或抄写。</translation>
    </message>
    <message>
        <source>Last group of the code, from your paper</source>
        <translation>请照纸输入恢复码的最后一组</translation>
    </message>
    <message>
        <source>Looking who is in the books already: {done} of {of}</source>
        <translation>正在核对是否已建档：{done} / {of}</translation>
    </message>
    <message>
        <source>Made on {day} for {name}.</source>
        <translation>{day} 为 {name} 生成。</translation>
    </message>
    <message>
        <source>Name of the clinic</source>
        <translation>诊所名称</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>No file chosen yet</source>
        <translation>还没有选择文件</translation>
    </message>
    <message>
        <source>No printer at hand? Copy the eight groups by hand.</source>
        <translation>没有打印机？请手抄这八组数字。</translation>
    </message>
    <message>
        <source>Nothing is stored until you have seen what it brings.</source>
        <translation>看过导入结果之前，什么都不会保存。</translation>
    </message>
    <message>
        <source>Opening files: {done} of {of}</source>
        <translation>正在建档：{done} / {of}</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Password again</source>
        <translation>再输一次密码</translation>
    </message>
    <message>
        <source>Patients</source>
        <translation>患者</translation>
    </message>
    <message>
        <source>Patients earn points when a friend they sent arrives, and redeem them for gifts. Choose what the clinic can afford per new patient.</source>
        <translation>患者推荐的朋友到诊后得积分，积分可换礼品。请按每位新患者可承受的成本选择。</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>积分</translation>
    </message>
    <message numerus="yes">
        <source>Points are valid for %n months.</source>
        <translation>
            <numerusform>积分有效期 %n 个月。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Points can be spent %n days later.</source>
        <translation>
            <numerusform>积分在 %n 天后可以使用。</numerusform>
        </translation>
    </message>
    <message>
        <source>Points can be spent at once.</source>
        <translation>积分到账就能使用。</translation>
    </message>
    <message>
        <source>Points do not expire.</source>
        <translation>积分长期有效。</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Print this code and put it into the safe</source>
        <translation>请打印恢复码并锁进保险柜</translation>
    </message>
    <message>
        <source>Putting everybody in order for the search …</source>
        <translation>正在编排检索 …</translation>
    </message>
    <message>
        <source>Reading the file …</source>
        <translation>正在读取文件 …</translation>
    </message>
    <message>
        <source>Reading the file: row {row}</source>
        <translation>正在读取文件：第 {row} 行</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>恢复码</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Rows that are not taken</source>
        <translation>未导入的行</translation>
    </message>
    <message>
        <source>Save this list …</source>
        <translation>另存此列表…</translation>
    </message>
    <message>
        <source>Saved: {path}</source>
        <translation>已保存：{path}</translation>
    </message>
    <message>
        <source>Set up the clinic</source>
        <translation>建立诊所</translation>
    </message>
    <message>
        <source>Setting up …</source>
        <translation>正在建立 …</translation>
    </message>
    <message>
        <source>Spreadsheets (*.xlsx *.csv *.txt)</source>
        <translation>表格文件 (*.xlsx *.csv *.txt)</translation>
    </message>
    <message>
        <source>Step {here} of {all}: {word}</source>
        <translation>第 {here} 步，共 {all} 步：{word}</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Stopping; nothing of it is stored …</source>
        <translation>正在停止，不会保存任何内容 …</translation>
    </message>
    <message numerus="yes">
        <source>Take over %n patient(s)</source>
        <translation>
            <numerusform>导入 %n 位患者</numerusform>
        </translation>
    </message>
    <message>
        <source>Take over your patients</source>
        <translation>导入患者名册</translation>
    </message>
    <message>
        <source>That is not the last group of the code above.</source>
        <translation>这不是上面恢复码的最后一组。</translation>
    </message>
    <message>
        <source>The administrator opens accounts for everybody else. The password also encrypts the patients' data.</source>
        <translation>管理员为其他员工开通账号。密码同时用来加密患者数据。</translation>
    </message>
    <message>
        <source>The first friend earns {first} points and costs up to {one} yuan, each later one {later} points, up to {two} yuan.</source>
        <translation>第一位朋友 {first} 积分，成本最多 {one} 元；以后每位 {later} 积分，最多 {two} 元。</translation>
    </message>
    <message>
        <source>The name stands on posters, vouchers and slips. It can be changed later.</source>
        <translation>名称会印在海报、兑换券和单据上，以后可以修改。</translation>
    </message>
    <message>
        <source>The recovery code is not kept yet</source>
        <translation>恢复码还没有保存</translation>
    </message>
    <message>
        <source>The referrer is rewarded the moment the friend checks in.</source>
        <translation>朋友签到的那一刻，推荐人就得到奖励。</translation>
    </message>
    <message>
        <source>The two passwords differ.</source>
        <translation>两次输入的密码不一样。</translation>
    </message>
    <message>
        <source>What is a point worth?</source>
        <translation>1 积分值多少钱？</translation>
    </message>
    <message>
        <source>What is your clinic called?</source>
        <translation>诊所叫什么名字？</translation>
    </message>
    <message>
        <source>Who looks after the program?</source>
        <translation>谁来管理这个程序？</translation>
    </message>
    <message>
        <source>Why it is not taken</source>
        <translation>未导入原因</translation>
    </message>
    <message>
        <source>With this code an administrator logs in when her password is lost: type it instead of the password.</source>
        <translation>管理员忘记密码时，用此码代替密码登录。</translation>
    </message>
    <message>
        <source>Without password and code nobody can read the clinic's data, not even the makers of the program. Keep this sheet in the safe, not beside the PC.</source>
        <translation>没有密码和此码，任何人都读不出诊所数据，程序作者也不能。请把本页锁进保险柜，不要放在电脑旁。</translation>
    </message>
    <message>
        <source>Your name, with which you log in</source>
        <translation>您的姓名（登录时使用）</translation>
    </message>
    <message>
        <source>at least {n} characters</source>
        <translation>至少 {n} 个字符</translation>
    </message>
    <message>
        <source>patients are taken over</source>
        <translation>位患者将导入</translation>
    </message>
    <message>
        <source>rows are not taken</source>
        <translation>行不导入</translation>
    </message>
</context>
<context>
    <name>FollowUpsPage</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n 天</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) late</source>
        <translation>
            <numerusform>逾期 %n 天</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n 分钟</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n patient(s)</source>
        <translation>
            <numerusform>%n 人</numerusform>
        </translation>
    </message>
    <message>
        <source>0–10</source>
        <translation>0–10</translation>
    </message>
    <message>
        <source>After</source>
        <translation>术后</translation>
    </message>
    <message>
        <source>Another day</source>
        <translation>改天</translation>
    </message>
    <message>
        <source>Answered after</source>
        <translation>答复用时</translation>
    </message>
    <message>
        <source>Answered by</source>
        <translation>答复人</translation>
    </message>
    <message>
        <source>Appreciation first, then ask for a recommendation.</source>
        <translation>先致谢，再请对方介绍朋友。</translation>
    </message>
    <message>
        <source>Ask how satisfied she is, then press S, N or U.</source>
        <translation>问清满意度，再按 S、N 或 U。</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>已请过</translation>
    </message>
    <message>
        <source>At risk</source>
        <translation>流失预警</translation>
    </message>
    <message>
        <source>Average days between treatments, of patients with {visits} treatments or more and {days} days or more between them; treated within {active} days, and may be called.</source>
        <translation>“平时间隔”为历次治疗之间的平均天数，须至少治疗 {visits} 次且间隔不少于 {days} 天；只列最近 {active} 天内来过、同意回访的患者。</translation>
    </message>
    <message>
        <source>CSV</source>
        <translation>存为 CSV</translation>
    </message>
    <message>
        <source>Call on which day?</source>
        <translation>改到哪天？</translation>
    </message>
    <message>
        <source>Caller</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>回访</translation>
    </message>
    <message>
        <source>Calls by due day</source>
        <translation>按日期查看回访</translation>
    </message>
    <message>
        <source>Choose a call</source>
        <translation>请选一条回访</translation>
    </message>
    <message>
        <source>Choose somebody</source>
        <translation>请选一位患者</translation>
    </message>
    <message>
        <source>Comes every</source>
        <translation>平时间隔</translation>
    </message>
    <message>
        <source>Comes on</source>
        <translation>约来诊</translation>
    </message>
    <message>
        <source>Comes on which day?</source>
        <translation>约哪天来？</translation>
    </message>
    <message>
        <source>Complaints</source>
        <translation>投诉</translation>
    </message>
    <message>
        <source>Complaints of the last 90 days</source>
        <translation>近 90 天的投诉</translation>
    </message>
    <message>
        <source>Completed visits bring calls by themselves, for patients who agreed to them.</source>
        <translation>就诊完成后会自动生成回访，只针对同意接受回访的患者。</translation>
    </message>
    <message>
        <source>Do not ask for a recommendation.</source>
        <translation>此时不要请对方介绍朋友。</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>应回访</translation>
    </message>
    <message>
        <source>Everybody's calls</source>
        <translation>所有人的回访</translation>
    </message>
    <message>
        <source>Explain what a recommendation brings.</source>
        <translation>说明介绍朋友有什么奖励。</translation>
    </message>
    <message>
        <source>Follow-ups</source>
        <translation>回访</translation>
    </message>
    <message>
        <source>How satisfied?</source>
        <translation>满意吗？</translation>
    </message>
    <message>
        <source>Last here</source>
        <translation>上次到诊</translation>
    </message>
    <message>
        <source>Last tried on {day}. {note}</source>
        <translation>上次联系 {day}。{note}</translation>
    </message>
    <message>
        <source>Meant to come on {day} and did not.</source>
        <translation>约了 {day} 来，没有来。</translation>
    </message>
    <message>
        <source>Median of the minutes from the complaint to its answer; who still waits is not in it. In time: within the target of that day.</source>
        <translation>中位数：从投诉到答复的分钟数，还没答复的不算在内。按时：在当天规定的时限内答复。</translation>
    </message>
    <message>
        <source>Next 7 days</source>
        <translation>未来 7 天</translation>
    </message>
    <message>
        <source>Nobody has complained</source>
        <translation>没有投诉</translation>
    </message>
    <message>
        <source>Nobody has to be called</source>
        <translation>没有要回访的人</translation>
    </message>
    <message>
        <source>Nobody is past the usual time</source>
        <translation>没有人超过平时间隔</translation>
    </message>
    <message>
        <source>Nobody is to be asked now</source>
        <translation>现在没有适合请推荐的人</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Only mine</source>
        <translation>只看我的</translation>
    </message>
    <message>
        <source>Open file</source>
        <translation>打开档案</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>处理结果</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>逾期</translation>
    </message>
    <message>
        <source>Passed on by</source>
        <translation>转交人</translation>
    </message>
    <message>
        <source>Past her usual time</source>
        <translation>已超过</translation>
    </message>
    <message>
        <source>Past their usual time</source>
        <translation>超过平时间隔未到诊</translation>
    </message>
    <message>
        <source>Patient</source>
        <translation>患者</translation>
    </message>
    <message>
        <source>Patients with a habit appear when they do not come again.</source>
        <translation>有固定间隔的患者到期没来，就会出现在这里。</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Recommends</source>
        <translation>愿意介绍</translation>
    </message>
    <message>
        <source>Said on</source>
        <translation>投诉时间</translation>
    </message>
    <message>
        <source>Saved as {file}</source>
        <translation>已存为 {file}</translation>
    </message>
    <message>
        <source>Show phone</source>
        <translation>显示电话</translation>
    </message>
    <message>
        <source>The list is on its way to {printer}.</source>
        <translation>名单已发送到 {printer}。</translation>
    </message>
    <message>
        <source>This is no day; type it like 2026-11-30.</source>
        <translation>日期不对，请按 2026-11-30 这样输入。</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Told</source>
        <translation>接听人</translation>
    </message>
    <message>
        <source>Treated patients who may be called appear here; who was asked rests for 30 days.</source>
        <translation>治疗过、同意回访的患者会出现在这里；请过一次，30 天内不再打扰。</translation>
    </message>
    <message>
        <source>Tries</source>
        <translation>次数</translation>
    </message>
    <message>
        <source>Wants to recommend</source>
        <translation>愿意推荐</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>What to say</source>
        <translation>怎么说</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>做了什么</translation>
    </message>
    <message>
        <source>What was said</source>
        <translation>投诉内容</translation>
    </message>
    <message>
        <source>Whoever says that she is unhappy stands here.</source>
        <translation>回访时说不满意的患者会列在这里。</translation>
    </message>
    <message>
        <source>Whom to ask</source>
        <translation>可请推荐</translation>
    </message>
    <message>
        <source>Whose calls</source>
        <translation>谁的回访</translation>
    </message>
    <message>
        <source>Would recommend, 0–10</source>
        <translation>推荐意愿 0–10</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>个已答复</translation>
    </message>
    <message>
        <source>chosen</source>
        <translation>已选</translation>
    </message>
    <message>
        <source>complaints</source>
        <translation>个投诉</translation>
    </message>
    <message>
        <source>escalated</source>
        <translation>待店长处理</translation>
    </message>
    <message>
        <source>everybody</source>
        <translation>所有人</translation>
    </message>
    <message numerus="yes">
        <source>in %n day(s)</source>
        <translation>
            <numerusform>%n 天后</numerusform>
        </translation>
    </message>
    <message>
        <source>in time</source>
        <translation>按时答复</translation>
    </message>
    <message>
        <source>median minutes, target {n}</source>
        <translation>分钟中位数（目标 {n}）</translation>
    </message>
    <message>
        <source>next list</source>
        <translation>下一个列表</translation>
    </message>
    <message>
        <source>no phone</source>
        <translation>没有电话</translation>
    </message>
    <message>
        <source>score {score}</source>
        <translation>意愿分 {score}</translation>
    </message>
    <message>
        <source>such as 2026-11-30, then Enter</source>
        <translation>如 2026-11-30，按回车</translation>
    </message>
    <message>
        <source>today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>waits</source>
        <translation>待答复</translation>
    </message>
    <message>
        <source>{name} is called on {day}.</source>
        <translation>{name}：改到 {day} 回访。</translation>
    </message>
    <message>
        <source>{name} is not called any more.</source>
        <translation>{name}：以后不再回访。</translation>
    </message>
    <message>
        <source>{name} is unreachable; this call is closed.</source>
        <translation>{name}：多次联系不上，本次回访结束。</translation>
    </message>
    <message>
        <source>{name} was asked; she rests for 30 days.</source>
        <translation>已请{name}推荐，30 天内不再打扰。</translation>
    </message>
    <message>
        <source>{name}: no answer; on the list again on {day}.</source>
        <translation>{name}：无人接听，{day} 再联系。</translation>
    </message>
    <message>
        <source>{name}: reached.</source>
        <translation>{name}：已接通，回访完成。</translation>
    </message>
    <message>
        <source>{name}: reached; comes on {comes}.</source>
        <translation>{name}：已接通，约 {comes} 来。</translation>
    </message>
    <message>
        <source>{name}: wrong number; please correct the file.</source>
        <translation>{name}：号码错误，请更正档案中的电话。</translation>
    </message>
    <message>
        <source>{treatment}, {day}</source>
        <translation>{treatment}，{day}</translation>
    </message>
    <message>
        <source>“Hello, this is {member} of {clinic}. Thank you for your trust; I hope all is well since “{treatment}”. Is there a friend or somebody in the family whom we may look after too? A name and a phone are enough, and you both get something out of it.”</source>
        <translation>“您好，我是{clinic}的{member}。感谢您的信任，做完{treatment}以后一切都好吧？身边有没有亲友也需要我们照顾的？告诉我姓名和电话就可以，您和朋友都有礼遇。”</translation>
    </message>
</context>
<context>
    <name>Help</name>
    <message>
        <source>a file instead of the screen</source>
        <translation>写入文件，不输出到屏幕</translation>
    </message>
    <message>
        <source>a month of an invented clinic, with its sheets</source>
        <translation>演示：一家虚构诊所的一个月及全部单据</translation>
    </message>
    <message>
        <source>a patient's points, as a PDF</source>
        <translation>一位患者的积分对账单（PDF）</translation>
    </message>
    <message>
        <source>a roster of old patients</source>
        <translation>老患者名册</translation>
    </message>
    <message>
        <source>calls and what was answered</source>
        <translation>回访及回答情况</translation>
    </message>
    <message>
        <source>check that all is whole</source>
        <translation>校验数据是否完整</translation>
    </message>
    <message>
        <source>compare with the newest backup in DIR, on a stick for instance</source>
        <translation>与 DIR 中最近的备份比对，例如 U 盘上的备份</translation>
    </message>
    <message>
        <source>confirm that this PC's clock is right, when it is in doubt</source>
        <translation>时钟有疑问时，由店长确认这台电脑的时钟无误</translation>
    </message>
    <message>
        <source>copy all data, verified</source>
        <translation>备份全部数据并校验</translation>
    </message>
    <message>
        <source>count kept figures anew first</source>
        <translation>先重新统计往月数据</translation>
    </message>
    <message>
        <source>every entry of points</source>
        <translation>全部积分流水</translation>
    </message>
    <message>
        <source>every referral</source>
        <translation>全部转介绍</translation>
    </message>
    <message>
        <source>everybody's points</source>
        <translation>所有人的积分</translation>
    </message>
    <message>
        <source>figures and charts of a month</source>
        <translation>一个月的经营指标与图表</translation>
    </message>
    <message>
        <source>find patients</source>
        <translation>查找患者</translation>
    </message>
    <message>
        <source>how many patients were lost</source>
        <translation>流失患者统计</translation>
    </message>
    <message>
        <source>how well the willingness score did</source>
        <translation>推荐意愿分的检验</translation>
    </message>
    <message>
        <source>leaderboards and lists</source>
        <translation>排行榜与清单</translation>
    </message>
    <message>
        <source>masked names</source>
        <translation>姓名脱敏，可对外张贴</translation>
    </message>
    <message>
        <source>new patients and their cost</source>
        <translation>新患者与获客成本</translation>
    </message>
    <message>
        <source>open points and their value, gifts handed over</source>
        <translation>未用积分及价值、已领礼品成本</translation>
    </message>
    <message>
        <source>or today</source>
        <translation>省略则为今天</translation>
    </message>
    <message>
        <source>poster and internal list of the last month</source>
        <translation>上个月的海报和内部名单</translation>
    </message>
    <message>
        <source>roster, visits, referrals, costs</source>
        <translation>名册、到诊、转介绍、渠道费用</translation>
    </message>
    <message>
        <source>set up a clinic</source>
        <translation>新建诊所</translation>
    </message>
    <message>
        <source>take over old books</source>
        <translation>导入旧账本</translation>
    </message>
    <message>
        <source>the ranking of a month</source>
        <translation>某月排行榜</translation>
    </message>
    <message>
        <source>the sheet of a day, to be signed</source>
        <translation>日结单（打印签字存档）</translation>
    </message>
    <message>
        <source>what a month pays the staff, where that is switched on</source>
        <translation>某月的员工奖金表（须先开启）</translation>
    </message>
    <message>
        <source>what the table is for; the audit log keeps it</source>
        <translation>表格的用途，审计日志会记录</translation>
    </message>
    <message>
        <source>whom to ask for a recommendation this week</source>
        <translation>本周可以请谁推荐</translation>
    </message>
</context>
<context>
    <name>HonoursCard</name>
    <message>
        <source>Honour levels and limits</source>
        <translation>荣誉等级与限额</translation>
    </message>
    <message>
        <source>Levels and limits are saved</source>
        <translation>等级与限额已保存</translation>
    </message>
    <message>
        <source>Save levels and limits</source>
        <translation>保存等级与限额</translation>
    </message>
    <message>
        <source>What {level} brings</source>
        <translation>{level}的特权</translation>
    </message>
    <message>
        <source>for instance: no waiting, a free check-up</source>
        <translation>例如：免排队、免费复查</translation>
    </message>
    <message>
        <source>{level} from so many friends on</source>
        <translation>{level}：成功推荐人数起</translation>
    </message>
</context>
<context>
    <name>InsightsPage</name>
    <message>
        <source>12 months</source>
        <translation>12 个月</translation>
    </message>
    <message>
        <source>A manager can log in here with Ctrl+L.</source>
        <translation>店长可按 Ctrl+L 在此登录。</translation>
    </message>
    <message>
        <source>By occasion</source>
        <translation>按场合</translation>
    </message>
    <message>
        <source>By occasion or by staff</source>
        <translation>按场合或按员工</translation>
    </message>
    <message>
        <source>By staff</source>
        <translation>按员工</translation>
    </message>
    <message>
        <source>CSV</source>
        <translation>CSV 表格</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>图表</translation>
    </message>
    <message>
        <source>Choose another period, or register a referral with F3.</source>
        <translation>换一个时段看看，或按 F3 登记转介绍。</translation>
    </message>
    <message>
        <source>Enter keeps an amount. Gifts handed over count by themselves.</source>
        <translation>按回车保存；已核销的礼品会自动计入转介绍成本。</translation>
    </message>
    <message>
        <source>Excel</source>
        <translation>Excel 表格</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Filter the table</source>
        <translation>筛选表格</translation>
    </message>
    <message>
        <source>Insights are for managers</source>
        <translation>经营数据仅店长可看</translation>
    </message>
    <message>
        <source>Length of the period</source>
        <translation>时段长度</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月</translation>
    </message>
    <message>
        <source>Months are counted</source>
        <translation>正在统计各月</translation>
    </message>
    <message>
        <source>No friend was registered in this period</source>
        <translation>本期没有登记的转介绍</translation>
    </message>
    <message>
        <source>Period after</source>
        <translation>下一期</translation>
    </message>
    <message>
        <source>Period before</source>
        <translation>上一期</translation>
    </message>
    <message>
        <source>Print report</source>
        <translation>打印报告</translation>
    </message>
    <message>
        <source>Quarter</source>
        <translation>季度</translation>
    </message>
    <message>
        <source>Save the figures</source>
        <translation>保存经营数据</translation>
    </message>
    <message>
        <source>Saved as {file}</source>
        <translation>已保存为 {file}</translation>
    </message>
    <message>
        <source>Spent on channels in {month}, yuan</source>
        <translation>{month} 各渠道投入（元）</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>The report is on its way to {printer}.</source>
        <translation>报告已发送到 {printer}。</translation>
    </message>
    <message>
        <source>What led to friends</source>
        <translation>转介绍来自哪里</translation>
    </message>
    <message>
        <source>Write an amount like 2000 or 2000.50.</source>
        <translation>请输入金额，例如 2000 或 2000.50。</translation>
    </message>
    <message>
        <source>before {before} · a year ago {year_ago}</source>
        <translation>上期 {before} · 去年同期 {year_ago}</translation>
    </message>
    <message>
        <source>insights {period}</source>
        <translation>经营数据 {period}</translation>
    </message>
    <message>
        <source>{channel} {month}: {yuan} yuan kept</source>
        <translation>已保存：{month} {channel} {yuan} 元</translation>
    </message>
    <message>
        <source>{month} is counted, once for all; {left} to go</source>
        <translation>正在统计 {month}，每月只统计一次，还剩 {left} 个月</translation>
    </message>
</context>
<context>
    <name>InternalList</name>
    <message>
        <source>+1 {referrer}: {friend} of {month} was approved after its close</source>
        <translation>+1　{referrer}：{month}的 {friend} 在月结后审核通过</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>回访</translation>
    </message>
    <message>
        <source>Came</source>
        <translation>成功推荐</translation>
    </message>
    <message>
        <source>Came: friends whose first visit fell in the month (clinic days). Ties share a rank.</source>
        <translation>成功推荐：当月首次到店的亲友数（以诊所当日日期为准）；同数并列同名次。</translation>
    </message>
    <message>
        <source>Came: friends whose first visit fell in the month, sent by patients this doctor treated last before they recommended.</source>
        <translation>到店：首诊日在本月的被推荐人，其推荐人在推荐前最后由该医生接诊。</translation>
    </message>
    <message>
        <source>Card number</source>
        <translation>就诊卡号</translation>
    </message>
    <message>
        <source>Conversion</source>
        <translation>到店率</translation>
    </message>
    <message>
        <source>Doctor</source>
        <translation>医生</translation>
    </message>
    <message>
        <source>Doctors' leaderboard {month}</source>
        <translation>{month} 医生排行榜</translation>
    </message>
    <message>
        <source>INTERNAL – do not display</source>
        <translation>内部资料 · 请勿张贴</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>No successful referrals in this month.</source>
        <translation>本月还没有成功的推荐。</translation>
    </message>
    <message>
        <source>Paid, yuan</source>
        <translation>好友消费</translation>
    </message>
    <message>
        <source>Patients' leaderboard {month}</source>
        <translation>{month} 患者推荐排行榜</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>当月积分</translation>
    </message>
    <message>
        <source>Printed by {by} on {day}</source>
        <translation>打印：{by}　{day}</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>名次</translation>
    </message>
    <message>
        <source>Registered</source>
        <translation>当月登记</translation>
    </message>
    <message>
        <source>Staff leaderboard {month}</source>
        <translation>{month} 员工邀请排行榜</translation>
    </message>
    <message numerus="yes">
        <source>Total, %n people</source>
        <translation>
            <numerusform>合计 %n 人</numerusform>
        </translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>等候到店</translation>
    </message>
    <message>
        <source>−1 {referrer}: {friend} of {month} no longer counts</source>
        <translation>−1　{referrer}：{month}的 {friend} 不再计入</translation>
    </message>
</context>
<context>
    <name>Kpi</name>
    <message>
        <source>Recommendations in figures, {period}</source>
        <translation>转介绍经营报告 {period}</translation>
    </message>
    <message>
        <source>What members of staff led to</source>
        <translation>各员工带来的转介绍</translation>
    </message>
    <message>
        <source>What occasions led to</source>
        <translation>各场合带来的转介绍</translation>
    </message>
    <message>
        <source>before {before} · a year ago {year_ago}</source>
        <translation>上期 {before} · 去年 {year_ago}</translation>
    </message>
</context>
<context>
    <name>Ledger</name>
    <message>
        <source> (valid until {day})</source>
        <translation>（有效期至 {day}）</translation>
    </message>
    <message>
        <source>A part was taken back after a refund</source>
        <translation>因退款冲销一部分</translation>
    </message>
    <message>
        <source>A redemption was cancelled</source>
        <translation>兑换已取消</translation>
    </message>
    <message>
        <source>A reversal was taken back</source>
        <translation>冲销已撤回</translation>
    </message>
    <message>
        <source>A reward of {points} points by “{policy}”, in force since {since}.</source>
        <translation>按“{policy}”（{since} 起生效）得 {points} 分奖励。</translation>
    </message>
    <message>
        <source>A reward was taken back</source>
        <translation>奖励已冲销</translation>
    </message>
    <message>
        <source>A welcome of {points} points by “{policy}”, in force since {since}.</source>
        <translation>按“{policy}”（{since} 起生效）得 {points} 分见面礼。</translation>
    </message>
    <message>
        <source>Adjusted</source>
        <translation>调整</translation>
    </message>
    <message>
        <source>Balance of the old books</source>
        <translation>旧账结转</translation>
    </message>
    <message>
        <source>By hand: {words}</source>
        <translation>手工调整：{words}</translation>
    </message>
    <message>
        <source>Came on the word of {referrer}</source>
        <translation>经{referrer}推荐到诊</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>已撤销</translation>
    </message>
    <message>
        <source>Debt written off: {words}</source>
        <translation>欠分核销：{words}</translation>
    </message>
    <message>
        <source>Entry {seq}, posted by {staff} on {day}.</source>
        <translation>流水 {seq}，{staff}于 {day} 记入。</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>过期</translation>
    </message>
    <message>
        <source>Expired points counted back before they were taken</source>
        <translation>过期积分先计回，再冲销</translation>
    </message>
    <message>
        <source>Friend number {nth} who was rewarded: {points} points by “{policy}”, in force since {since}.</source>
        <translation>第 {nth} 位获得奖励的被推荐人：按“{policy}”（{since} 起生效）得 {points} 分。</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>已核销</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>已开券</translation>
    </message>
    <message>
        <source>Not used in time</source>
        <translation>逾期未用</translation>
    </message>
    <message>
        <source>Nothing of it is left.</source>
        <translation>这笔积分已用完。</translation>
    </message>
    <message>
        <source>Opening balances</source>
        <translation>期初余额</translation>
    </message>
    <message>
        <source>Redeemed</source>
        <translation>兑换</translation>
    </message>
    <message>
        <source>Redeemed: {gift}</source>
        <translation>兑换：{gift}</translation>
    </message>
    <message>
        <source>Redemptions cancelled</source>
        <translation>撤销兑换</translation>
    </message>
    <message>
        <source>Reversed</source>
        <translation>冲销</translation>
    </message>
    <message>
        <source>Rewards</source>
        <translation>推荐奖励</translation>
    </message>
    <message>
        <source>Waits for approval</source>
        <translation>待批准</translation>
    </message>
    <message>
        <source>Welcome points</source>
        <translation>迎新积分</translation>
    </message>
    <message>
        <source>Written off</source>
        <translation>核减</translation>
    </message>
    <message>
        <source>first policy</source>
        <translation>初始方案</translation>
    </message>
    <message>
        <source>{friend} came</source>
        <translation>{friend}到诊</translation>
    </message>
    <message>
        <source>{left} of it are left and never expire.</source>
        <translation>还剩 {left} 分，永久有效。</translation>
    </message>
    <message>
        <source>{left} of it are left, valid until {day}.</source>
        <translation>还剩 {left} 分，有效期至 {day}。</translation>
    </message>
    <message>
        <source>{points} are still owed; later rewards fill them up first.</source>
        <translation>尚欠 {points} 分，以后的奖励先抵扣。</translation>
    </message>
    <message>
        <source>{points} more points are valid as long or longer.</source>
        <translation>另有 {points} 分，有效期相同或更长。</translation>
    </message>
    <message>
        <source>{points} points are valid until {day}.</source>
        <translation>{points} 分，有效期至 {day}。</translation>
    </message>
    <message>
        <source>{points} points can be spent from {day} on.</source>
        <translation>{points} 分，{day} 起可用。</translation>
    </message>
    <message>
        <source>{points} points never expire.</source>
        <translation>{points} 分，永久有效。</translation>
    </message>
    <message>
        <source>{points} went back to the points of {since}{until}.</source>
        <translation>{points} 分退回 {since} 的积分{until}。</translation>
    </message>
    <message>
        <source>{points} were taken from the points of {since}{until}.</source>
        <translation>从 {since} 的积分中扣除 {points}{until}。</translation>
    </message>
</context>
<context>
    <name>Letter</name>
    <message>
        <source>Dear {name},</source>
        <translation>尊敬的{name}：</translation>
    </message>
    <message numerus="yes">
        <source>In {month}, %n friend(s) came to {clinic} because you told them about us. There is no greater sign of trust, and we thank you for it.</source>
        <translation>
            <numerusform>{month}，经您介绍，%n 位亲友来到了{clinic}。您愿意把我们介绍给身边的人，是对我们最大的信任，谢谢您。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In {month}, %n friend(s) you invited came to us for the first time. Every one of them came because you took a minute to ask.</source>
        <translation>
            <numerusform>{month}，您邀请的 %n 位亲友第一次来到了诊所。每一位，都是因为您当时多问了一句。</numerusform>
        </translation>
    </message>
    <message>
        <source>Thank you</source>
        <translation>谢谢您</translation>
    </message>
    <message>
        <source>Thank you for your warmth and your care.</source>
        <translation>感谢您的热情与用心。</translation>
    </message>
    <message>
        <source>Thank-you letters {month}</source>
        <translation>感谢信 {month}</translation>
    </message>
    <message>
        <source>We will look after your friends as we look after you.</source>
        <translation>我们会像照顾您一样，用心照顾您的亲友。</translation>
    </message>
    <message>
        <source>You are now one of our {level} referrers.</source>
        <translation>您已是我们的{level}推荐人。</translation>
    </message>
    <message>
        <source>{first} {second}</source>
        <translation>{first}{second}</translation>
    </message>
    <message>
        <source>{points} points were added to your account.</source>
        <translation>本月已为您的账户添加 {points} 积分。</translation>
    </message>
</context>
<context>
    <name>Liability</name>
    <message>
        <source>A point counts as {yuan} yuan, the present setting.</source>
        <translation>每积分按当前设置折合 {yuan} 元。</translation>
    </message>
    <message>
        <source>Balances at its end</source>
        <translation>月末余额</translation>
    </message>
    <message>
        <source>Balances before the month</source>
        <translation>月初余额</translation>
    </message>
    <message>
        <source>Below zero, taken out</source>
        <translation>加回：透支账户</translation>
    </message>
    <message>
        <source>Cost of gifts given, yuan</source>
        <translation>已领礼品成本（元）</translation>
    </message>
    <message>
        <source>Cost, yuan</source>
        <translation>成本（元）</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Expired this month</source>
        <translation>本月过期积分</translation>
    </message>
    <message>
        <source>Gifts</source>
        <translation>礼品</translation>
    </message>
    <message>
        <source>Gifts cost what the catalogue said when they were redeemed. The days are clinic days.</source>
        <translation>礼品成本按兑换当时目录所列计算；日期均为门诊日。</translation>
    </message>
    <message>
        <source>Handed over in the month</source>
        <translation>本月已领取</translation>
    </message>
    <message>
        <source>How the points moved</source>
        <translation>积分变动</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>张数</translation>
    </message>
    <message>
        <source>Open points</source>
        <translation>未用积分</translation>
    </message>
    <message>
        <source>Open points are all balances above zero on the last day; accounts below zero do not lessen them.</source>
        <translation>未用积分为月末所有正余额之和，透支账户不抵减。</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>积分</translation>
    </message>
    <message>
        <source>Points and what they are worth, {month}</source>
        <translation>{month}积分负债表</translation>
    </message>
    <message>
        <source>Promised and not handed over at its end</source>
        <translation>月末待领取</translation>
    </message>
    <message>
        <source>Vouchers</source>
        <translation>兑换券</translation>
    </message>
    <message>
        <source>Worth, yuan</source>
        <translation>折合（元）</translation>
    </message>
</context>
<context>
    <name>LiabilitySection</name>
    <message numerus="yes">
        <source>%n entry(s) stand in {file}.</source>
        <translation>
            <numerusform>%n 条明细已存入 {file}。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n voucher(s)</source>
        <translation>
            <numerusform>%n 张</numerusform>
        </translation>
    </message>
    <message>
        <source>A manager can log in here with Ctrl+L.</source>
        <translation>店长可按 Ctrl+L 登录查看。</translation>
    </message>
    <message>
        <source>Accounts below zero</source>
        <translation>透支账户</translation>
    </message>
    <message>
        <source>Entries as CSV …</source>
        <translation>导出明细 CSV…</translation>
    </message>
    <message>
        <source>Every entry of the month, for a spreadsheet</source>
        <translation>本月全部积分明细（表格）</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>过期</translation>
    </message>
    <message>
        <source>Gifts handed over</source>
        <translation>已领取礼品</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>发放</translation>
    </message>
    <message>
        <source>Liability</source>
        <translation>积分负债</translation>
    </message>
    <message>
        <source>Month after</source>
        <translation>下个月</translation>
    </message>
    <message>
        <source>Month before</source>
        <translation>上个月</translation>
    </message>
    <message>
        <source>Only managers see what points cost</source>
        <translation>积分成本只有店长能看</translation>
    </message>
    <message>
        <source>Open at the end of the month</source>
        <translation>月末未用</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Promised, not handed over yet</source>
        <translation>待领取</translation>
    </message>
    <message>
        <source>Redeemed</source>
        <translation>兑换</translation>
    </message>
    <message>
        <source>Sent to {printer}</source>
        <translation>已发送到 {printer}</translation>
    </message>
    <message>
        <source>What patients may still spend, and what their gifts cost.</source>
        <translation>患者还能用多少积分，礼品花了多少钱。</translation>
    </message>
    <message>
        <source>cost {yuan} yuan</source>
        <translation>成本 {yuan} 元</translation>
    </message>
    <message>
        <source>do not lessen what is open</source>
        <translation>不抵减未用积分</translation>
    </message>
    <message>
        <source>entries {month}</source>
        <translation>积分明细 {month}</translation>
    </message>
    <message>
        <source>points {month}</source>
        <translation>积分负债 {month}</translation>
    </message>
    <message>
        <source>worth {yuan} yuan</source>
        <translation>折合 {yuan} 元</translation>
    </message>
    <message>
        <source>{n} points</source>
        <translation>{n} 分</translation>
    </message>
</context>
<context>
    <name>Likenesses</name>
    <message>
        <source>same name and birthday</source>
        <translation>姓名和生日相同</translation>
    </message>
    <message>
        <source>same phone, and the name sounds the same</source>
        <translation>电话相同，姓名同音</translation>
    </message>
    <message>
        <source>same resident ID</source>
        <translation>身份证号相同</translation>
    </message>
</context>
<context>
    <name>LogoEdit</name>
    <message>
        <source>Choose a picture</source>
        <translation>选择图片</translation>
    </message>
    <message>
        <source>Logo, as it is printed</source>
        <translation>标志（打印用）</translation>
    </message>
    <message>
        <source>No logo</source>
        <translation>不用标志</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>图片</translation>
    </message>
</context>
<context>
    <name>ManagePage</name>
    <message>
        <source>Sections</source>
        <translation>栏目</translation>
    </message>
    <message>
        <source>go to a section</source>
        <translation>切换项目</translation>
    </message>
</context>
<context>
    <name>NoticeSection</name>
    <message>
        <source>Discard changes</source>
        <translation>放弃修改</translation>
    </message>
    <message>
        <source>Only a manager changes the notice.</source>
        <translation>只有店长可以修改隐私告知。</translation>
    </message>
    <message>
        <source>Patients who accepted an earlier version are asked again at their next visit.</source>
        <translation>同意过旧版的患者，下次到店时需重新确认。</translation>
    </message>
    <message>
        <source>Privacy notice</source>
        <translation>隐私告知</translation>
    </message>
    <message>
        <source>Save as the next version</source>
        <translation>保存为新一版</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>The privacy notice is version {version} now</source>
        <translation>隐私告知现为第 {version} 版</translation>
    </message>
    <message>
        <source>Version {version}</source>
        <translation>第 {version} 版</translation>
    </message>
    <message>
        <source>What patients read and accept; each change is a version.</source>
        <translation>患者阅读并同意的内容，每次修改都会成为新的一版。</translation>
    </message>
</context>
<context>
    <name>Occasions</name>
    <message>
        <source>after treatment</source>
        <translation>治疗后</translation>
    </message>
    <message>
        <source>at an event</source>
        <translation>活动现场</translation>
    </message>
    <message>
        <source>call after 15 days</source>
        <translation>术后 15 天回访</translation>
    </message>
    <message>
        <source>call after 180 days</source>
        <translation>术后 180 天回访</translation>
    </message>
    <message>
        <source>call after 30 days</source>
        <translation>术后 30 天回访</translation>
    </message>
    <message>
        <source>call after 7 days</source>
        <translation>术后 7 天回访</translation>
    </message>
    <message>
        <source>call after 90 days</source>
        <translation>术后 90 天回访</translation>
    </message>
    <message>
        <source>other occasion</source>
        <translation>其他场合</translation>
    </message>
    <message>
        <source>unasked</source>
        <translation>主动推荐</translation>
    </message>
</context>
<context>
    <name>Pages</name>
    <message>
        <source>Follow-ups</source>
        <translation>回访</translation>
    </message>
    <message>
        <source>Front desk</source>
        <translation>前台</translation>
    </message>
    <message>
        <source>Insights</source>
        <translation>经营</translation>
    </message>
    <message>
        <source>Leaderboards</source>
        <translation>排行榜</translation>
    </message>
    <message>
        <source>Manage</source>
        <translation>管理</translation>
    </message>
    <message>
        <source>Patients</source>
        <translation>患者</translation>
    </message>
    <message>
        <source>Redeem</source>
        <translation>兑换</translation>
    </message>
    <message>
        <source>Referrals</source>
        <translation>转介绍</translation>
    </message>
</context>
<context>
    <name>Papers</name>
    <message>
        <source>On its way to {printer}.</source>
        <translation>已发送到打印机“{printer}”。</translation>
    </message>
    <message>
        <source>Patient card</source>
        <translation>就诊卡</translation>
    </message>
    <message>
        <source>Patient card of {name}</source>
        <translation>{name} 的就诊卡</translation>
    </message>
    <message>
        <source>Progress slip</source>
        <translation>推荐进度单</translation>
    </message>
    <message>
        <source>Progress slip of {name}</source>
        <translation>{name} 的推荐进度</translation>
    </message>
    <message>
        <source>Referral cards</source>
        <translation>推荐卡（每页 10 张）</translation>
    </message>
    <message>
        <source>Referral cards of {name}</source>
        <translation>{name} 的推荐卡</translation>
    </message>
</context>
<context>
    <name>PatientCard</name>
    <message>
        <source>Card number</source>
        <translation>卡号</translation>
    </message>
    <message>
        <source>Patient card</source>
        <translation>就诊卡</translation>
    </message>
    <message>
        <source>Please show this card at the front desk.</source>
        <translation>到诊时请在前台出示本卡；遗失请告知前台。</translation>
    </message>
</context>
<context>
    <name>PatientCopy</name>
    <message>
        <source>Agreed: {what}</source>
        <translation>同意：{what}</translation>
    </message>
    <message>
        <source>Birthday</source>
        <translation>出生日期</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>回访</translation>
    </message>
    <message>
        <source>Card number</source>
        <translation>就诊卡号</translation>
    </message>
    <message>
        <source>Card reported lost</source>
        <translation>就诊卡挂失</translation>
    </message>
    <message>
        <source>Cards and merged files</source>
        <translation>就诊卡与合并档案</translation>
    </message>
    <message>
        <source>Complaint: {what}</source>
        <translation>投诉：{what}</translation>
    </message>
    <message>
        <source>Consents</source>
        <translation>同意记录</translation>
    </message>
    <message>
        <source>Copy of the data stored about you</source>
        <translation>您的个人信息副本</translation>
    </message>
    <message>
        <source>Corrections</source>
        <translation>更正记录</translation>
    </message>
    <message>
        <source>File</source>
        <translation>档案</translation>
    </message>
    <message>
        <source>File opened</source>
        <translation>建档日期</translation>
    </message>
    <message>
        <source>Guardian</source>
        <translation>监护人</translation>
    </message>
    <message>
        <source>Guardian's phone</source>
        <translation>监护人电话</translation>
    </message>
    <message>
        <source>How you found us</source>
        <translation>来源渠道</translation>
    </message>
    <message>
        <source>Made by {by} on {day}. Ask us to correct what is wrong.</source>
        <translation>{by} 于 {day} 制作。如有错误，请告知我们更正。</translation>
    </message>
    <message>
        <source>Merged with {name}, card {card}; undone on {day}</source>
        <translation>曾与{name}的档案（卡号 {card}）合并，{day} 撤销</translation>
    </message>
    <message>
        <source>Money given back</source>
        <translation>退款</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Nothing is stored.</source>
        <translation>没有记录。</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>积分流水</translation>
    </message>
    <message>
        <source>Recommendations</source>
        <translation>转介绍</translation>
    </message>
    <message>
        <source>Referral code</source>
        <translation>推荐码</translation>
    </message>
    <message>
        <source>Resident ID</source>
        <translation>身份证号</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>性别</translation>
    </message>
    <message>
        <source>The file of {name}, card {card}, became part of this one</source>
        <translation>{name}的档案（卡号 {card}）并入本档案</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>到诊记录</translation>
    </message>
    <message>
        <source>Vouchers</source>
        <translation>兑换券</translation>
    </message>
    <message>
        <source>Who sent you</source>
        <translation>谁推荐您来的</translation>
    </message>
    <message>
        <source>Withdrawn: {what}</source>
        <translation>撤回：{what}</translation>
    </message>
    <message>
        <source>appearing, masked, on the leaderboard</source>
        <translation>隐去部分姓名后登上排行榜</translation>
    </message>
    <message>
        <source>being called</source>
        <translation>接受电话回访</translation>
    </message>
    <message>
        <source>completed</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>entered by mistake</source>
        <translation>误签撤销</translation>
    </message>
    <message>
        <source>female</source>
        <translation>女</translation>
    </message>
    <message>
        <source>in treatment</source>
        <translation>治疗中</translation>
    </message>
    <message>
        <source>left untreated</source>
        <translation>未就诊离开</translation>
    </message>
    <message>
        <source>male</source>
        <translation>男</translation>
    </message>
    <message>
        <source>privacy notice, version {version}</source>
        <translation>隐私告知第 {version} 版</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>候诊</translation>
    </message>
    <message>
        <source>{field}, before: {old}</source>
        <translation>{field}，原为：{old}</translation>
    </message>
    <message>
        <source>{referrer} recommended you</source>
        <translation>{referrer} 推荐了您</translation>
    </message>
    <message>
        <source>{referrer} recommended you; you came on {day}</source>
        <translation>{referrer} 推荐了您，您于 {day} 到诊</translation>
    </message>
    <message>
        <source>¥{yuan} for the visit of {day}: {words}</source>
        <translation>退还 {day} 到诊费用 ¥{yuan}：{words}</translation>
    </message>
</context>
<context>
    <name>PatientsPage</name>
    <message numerus="yes">
        <source>%n entry(s)</source>
        <translation>
            <numerusform>%n 条</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entry(s) in all</source>
        <translation>
            <numerusform>共 %n 条记录</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n merged file(s) go with it.</source>
        <translation>
            <numerusform>已并入的 %n 份档案一并删除。</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>年龄</translation>
    </message>
    <message>
        <source>Agreed: {what}</source>
        <translation>同意：{what}</translation>
    </message>
    <message>
        <source>An authority</source>
        <translation>主管部门</translation>
    </message>
    <message>
        <source>Another phone</source>
        <translation>再加一个电话</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Back to the form</source>
        <translation>回到表单</translation>
    </message>
    <message>
        <source>Backups made before cannot be rewritten: delete them, or keep them locked until they are replaced. This cannot be undone.</source>
        <translation>此前的备份无法改写：请删除旧备份，或妥善锁存直到被新备份替换。此操作不能撤销。</translation>
    </message>
    <message>
        <source>Begin anew</source>
        <translation>重新填写</translation>
    </message>
    <message>
        <source>Birthday</source>
        <translation>出生日期</translation>
    </message>
    <message>
        <source>Block it, new number</source>
        <translation>挂失并换新号</translation>
    </message>
    <message>
        <source>Block the card of {name}?</source>
        <translation>挂失 {name} 的就诊卡？</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>回访</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>就诊卡</translation>
    </message>
    <message>
        <source>Card lost: new number…</source>
        <translation>就诊卡挂失换号…</translation>
    </message>
    <message>
        <source>Card number</source>
        <translation>卡号</translation>
    </message>
    <message>
        <source>Card reported lost: blocked, a new number given out</source>
        <translation>就诊卡挂失：旧卡停用，已换新号</translation>
    </message>
    <message>
        <source>Check in</source>
        <translation>签到</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Complaint</source>
        <translation>投诉</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>同意</translation>
    </message>
    <message>
        <source>Copy of one patient's data</source>
        <translation>患者个人信息副本</translation>
    </message>
    <message>
        <source>Copy of the data…</source>
        <translation>个人信息副本…</translation>
    </message>
    <message>
        <source>Correction</source>
        <translation>更正</translation>
    </message>
    <message>
        <source>Earlier entries</source>
        <translation>更早的记录</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Erase the personal data of {name}?</source>
        <translation>删除 {name} 的个人信息？</translation>
    </message>
    <message>
        <source>Erased on {day} at the person's request; visits and points stay.</source>
        <translation>已于 {day} 按本人要求删除个人信息；到诊和积分流水保留。</translation>
    </message>
    <message>
        <source>Erased: name, phones, resident ID, birthday, guardian, note, reasons of visits, and what stood there before a correction.</source>
        <translation>将删除：姓名、电话、身份证号、生日、监护人、备注、就诊原因，以及更正前的内容。</translation>
    </message>
    <message>
        <source>Erase…</source>
        <translation>删除个人信息…</translation>
    </message>
    <message>
        <source>File</source>
        <translation>档案</translation>
    </message>
    <message>
        <source>File of {name}</source>
        <translation>{name} 的档案</translation>
    </message>
    <message>
        <source>File of {name} opened</source>
        <translation>已为 {name} 建档</translation>
    </message>
    <message>
        <source>File of {name} saved</source>
        <translation>{name} 的档案已保存</translation>
    </message>
    <message>
        <source>File opened</source>
        <translation>建立档案</translation>
    </message>
    <message>
        <source>Find in the list</source>
        <translation>在名单中查找</translation>
    </message>
    <message>
        <source>First visit</source>
        <translation>初诊</translation>
    </message>
    <message>
        <source>Give money back…</source>
        <translation>退款…</translation>
    </message>
    <message>
        <source>It can be undone for 30 days, until points are posted to it.</source>
        <translation>30 天内、在有新的积分流水之前，可以撤销合并。</translation>
    </message>
    <message>
        <source>It holds the full phone numbers; making it is noted.</source>
        <translation>副本包含完整电话号码，制作会被记录。</translation>
    </message>
    <message>
        <source>Joins it</source>
        <translation>并入</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Keep two files</source>
        <translation>保留两份</translation>
    </message>
    <message>
        <source>Kept under a pseudonym: {visits} visits with their treatments, {entries} ledger entries, {referrals} recommendations. {points} points can no longer be spent.</source>
        <translation>以代号保留：到诊 {visits} 次及治疗项目、积分流水 {entries} 笔、转介绍 {referrals} 条。剩余 {points} 积分不能再使用。</translation>
    </message>
    <message>
        <source>Last four digits of the card number</source>
        <translation>就诊卡号后四位</translation>
    </message>
    <message>
        <source>Last visit</source>
        <translation>上次到诊</translation>
    </message>
    <message>
        <source>Let the file of {name} stand on its own again?</source>
        <translation>让 {name} 的档案恢复为单独一份？</translation>
    </message>
    <message>
        <source>Lift restriction</source>
        <translation>解除限制</translation>
    </message>
    <message>
        <source>Make them one</source>
        <translation>合并为一份</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>合并</translation>
    </message>
    <message>
        <source>Merge another file into that of {name}</source>
        <translation>把另一份档案并入 {name} 的档案</translation>
    </message>
    <message>
        <source>Merge with…</source>
        <translation>合并档案…</translation>
    </message>
    <message>
        <source>Merged with {name}, card {card}; undone on {day}</source>
        <translation>与 {name} 的档案（就诊卡号 {card}）合并，已于 {day} 撤销</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Name, phone or card number</source>
        <translation>姓名、电话或就诊卡号</translation>
    </message>
    <message>
        <source>Name, pinyin, initials, phone, card</source>
        <translation>姓名、拼音、首字母、电话、卡号</translation>
    </message>
    <message>
        <source>New card number of {name}: {number}</source>
        <translation>{name} 的新就诊卡号：{number}</translation>
    </message>
    <message>
        <source>New patient</source>
        <translation>新患者</translation>
    </message>
    <message>
        <source>No</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>No patients yet</source>
        <translation>还没有患者</translation>
    </message>
    <message>
        <source>No phone</source>
        <translation>无电话</translation>
    </message>
    <message>
        <source>Nobody found</source>
        <translation>没有找到</translation>
    </message>
    <message>
        <source>Nobody matches “{text}”</source>
        <translation>没有找到“{text}”</translation>
    </message>
    <message>
        <source>Not the same in both files: {fields}. Is it one person?</source>
        <translation>两份档案的{fields}不一致（合并后以保留的档案为准），请确认是同一个人。</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Nothing you typed is lost. Choose what the file shall say.</source>
        <translation>您填写的内容都还在。请选择档案以哪个为准。</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Open the file of {name}</source>
        <translation>打开 {name} 的档案</translation>
    </message>
    <message>
        <source>Open the file, or press Enter to save another person.</source>
        <translation>打开该档案；如果是另一个人，再按 Enter 保存。</translation>
    </message>
    <message>
        <source>Patients</source>
        <translation>患者</translation>
    </message>
    <message>
        <source>People found</source>
        <translation>找到的患者</translation>
    </message>
    <message>
        <source>Perhaps here already</source>
        <translation>可能已有档案</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Phone {n}</source>
        <translation>电话 {n}</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>积分</translation>
    </message>
    <message>
        <source>Points in detail</source>
        <translation>积分明细</translation>
    </message>
    <message>
        <source>Press Ctrl+N, or import the roster under Manage.</source>
        <translation>按 Ctrl+N 新建，或在“管理”中导入名册。</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Print, or save as PDF</source>
        <translation>打印或另存为 PDF</translation>
    </message>
    <message>
        <source>Recommendations, vouchers</source>
        <translation>转介绍、兑换券</translation>
    </message>
    <message>
        <source>Redeem</source>
        <translation>兑换</translation>
    </message>
    <message>
        <source>Redemption</source>
        <translation>兑换</translation>
    </message>
    <message>
        <source>Refer</source>
        <translation>登记转介绍</translation>
    </message>
    <message>
        <source>Referral</source>
        <translation>转介绍</translation>
    </message>
    <message>
        <source>Refund</source>
        <translation>退款</translation>
    </message>
    <message>
        <source>Restrict</source>
        <translation>限制处理</translation>
    </message>
    <message>
        <source>Restrict the file of {name}?</source>
        <translation>限制处理 {name} 的档案？</translation>
    </message>
    <message>
        <source>Restricted since {day} at the person's request: visits and points go on; nobody edits, calls or tells, and no public leaderboard shows the name.</source>
        <translation>自 {day} 起按本人要求限制处理：到诊和积分照常；不修改、不回访、不发通知，公开排行榜不显示姓名。</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Save as Excel or JSON</source>
        <translation>另存为 Excel 或 JSON</translation>
    </message>
    <message>
        <source>Save as a file</source>
        <translation>另存为文件</translation>
    </message>
    <message>
        <source>Save this choice</source>
        <translation>按此保存</translation>
    </message>
    <message>
        <source>Saved as {file}</source>
        <translation>已保存为 {file}</translation>
    </message>
    <message>
        <source>Saved by somebody else</source>
        <translation>别人已保存</translation>
    </message>
    <message>
        <source>Sent by</source>
        <translation>推荐人</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>性别</translation>
    </message>
    <message>
        <source>Show in full</source>
        <translation>显示全号</translation>
    </message>
    <message numerus="yes">
        <source>So are %n friend(s) who never came, with their phones.</source>
        <translation>
            <numerusform>未到店的 %n 位被推荐人的姓名和电话一并删除。</numerusform>
        </translation>
    </message>
    <message>
        <source>Somebody else changed this file meanwhile</source>
        <translation>这份档案刚被别人修改过</translation>
    </message>
    <message>
        <source>Stays</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Taken over from the old roster</source>
        <translation>由旧名册导入</translation>
    </message>
    <message>
        <source>Taken over from the other file: {fields}.</source>
        <translation>从另一份档案取用：{fields}。</translation>
    </message>
    <message>
        <source>The arrival of {name} on {day} no longer counts: {why}.</source>
        <translation>{name} 于 {day} 的到店不再计入：{why}。</translation>
    </message>
    <message>
        <source>The copy is made</source>
        <translation>副本已制作</translation>
    </message>
    <message>
        <source>The copy is on its way to {printer}.</source>
        <translation>副本已发送到 {printer}。</translation>
    </message>
    <message>
        <source>The file is restricted.</source>
        <translation>该档案已限制处理。</translation>
    </message>
    <message>
        <source>The file of {name} stands on its own again.</source>
        <translation>{name} 的档案已恢复为单独一份。</translation>
    </message>
    <message>
        <source>The file of {name}, card {card}, became part of this one</source>
        <translation>{name} 的档案（就诊卡号 {card}）并入本档案</translation>
    </message>
    <message>
        <source>The guardian</source>
        <translation>监护人</translation>
    </message>
    <message>
        <source>The open recommendation of {name} is rejected: it is herself.</source>
        <translation>对 {name} 的待到店推荐将被驳回：推荐的是本人。</translation>
    </message>
    <message>
        <source>The other file</source>
        <translation>另一份档案</translation>
    </message>
    <message>
        <source>The patient</source>
        <translation>患者本人</translation>
    </message>
    <message>
        <source>The personal data are erased.</source>
        <translation>个人信息已删除。</translation>
    </message>
    <message>
        <source>The restriction is lifted.</source>
        <translation>已解除限制。</translation>
    </message>
    <message>
        <source>The two files are one; this can be undone for 30 days.</source>
        <translation>两份档案已合并，30 天内可以撤销。</translation>
    </message>
    <message>
        <source>The whole file</source>
        <translation>整份档案</translation>
    </message>
    <message>
        <source>This is what you typed before.</source>
        <translation>这是您上次没有保存的内容。</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>时间线</translation>
    </message>
    <message>
        <source>Try fewer letters, or press Ctrl+N for a new patient.</source>
        <translation>少输几个字试试，或按 Ctrl+N 新建患者。</translation>
    </message>
    <message>
        <source>Type the name, the phone or the card of the other file.</source>
        <translation>请输入另一份档案的姓名、电话或就诊卡号。</translation>
    </message>
    <message>
        <source>Typed here</source>
        <translation>您填写的</translation>
    </message>
    <message>
        <source>Undo merge</source>
        <translation>撤销合并</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>到诊</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>到诊</translation>
    </message>
    <message>
        <source>Visits and points go on. Nobody edits the file, calls or tells, and no public leaderboard shows the name. It can be lifted at any time.</source>
        <translation>到诊和积分照常；不修改、不回访、不发通知，公开排行榜不显示姓名。随时可以解除。</translation>
    </message>
    <message>
        <source>Visits, points, recommendations, vouchers and phones of both are one file; the card {card} leads to it.</source>
        <translation>两份档案的到诊、积分、转介绍、兑换券和电话合为一份；就诊卡 {card} 仍可找到它。</translation>
    </message>
    <message>
        <source>Visits, points, referrals, vouchers and phones go back to the file they came from; what the merge reversed is paid again. What came since stays here.</source>
        <translation>到诊、积分、转介绍、兑换券和电话各归原来的档案，合并时冲销的奖励重新发放；合并以后新增的留在本档案。</translation>
    </message>
    <message>
        <source>Who asks for a copy of the data?</source>
        <translation>谁要求提供副本？</translation>
    </message>
    <message>
        <source>Who sent this patient?</source>
        <translation>补登是谁推荐的</translation>
    </message>
    <message>
        <source>Withdrawn: {what}</source>
        <translation>撤回：{what}</translation>
    </message>
    <message>
        <source>Write the day like 1990-03-05.</source>
        <translation>请写成 1990-03-05 这样的日期。</translation>
    </message>
    <message>
        <source>by the guardian</source>
        <translation>由监护人</translation>
    </message>
    <message>
        <source>by {member}</source>
        <translation>由{member}</translation>
    </message>
    <message>
        <source>called by {member}</source>
        <translation>{member} 致电</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>cancelled on {day}</source>
        <translation>已于 {day} 取消</translation>
    </message>
    <message>
        <source>completed</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>entered by {member}</source>
        <translation>{member} 录入</translation>
    </message>
    <message>
        <source>entered late</source>
        <translation>补录</translation>
    </message>
    <message>
        <source>expired on {day}</source>
        <translation>已于 {day} 过期</translation>
    </message>
    <message>
        <source>file of {day}</source>
        <translation>{day} 建档</translation>
    </message>
    <message>
        <source>friends came</source>
        <translation>成功推荐</translation>
    </message>
    <message>
        <source>handed over on {day}</source>
        <translation>{day} 已领取</translation>
    </message>
    <message>
        <source>in treatment</source>
        <translation>治疗中</translation>
    </message>
    <message>
        <source>left</source>
        <translation>已离开</translation>
    </message>
    <message>
        <source>mobile, or landline with area code</source>
        <translation>手机号，座机请加区号</translation>
    </message>
    <message>
        <source>name and phone are enough</source>
        <translation>姓名和电话必填</translation>
    </message>
    <message>
        <source>no phone</source>
        <translation>无电话</translation>
    </message>
    <message>
        <source>not stated</source>
        <translation>未填</translation>
    </message>
    <message>
        <source>points to spend</source>
        <translation>可用积分</translation>
    </message>
    <message>
        <source>the first {n}; type more, or the end of the phone</source>
        <translation>前 {n} 位；请多输几个字或加电话尾号</translation>
    </message>
    <message>
        <source>the first {n}; type to find others</source>
        <translation>前 {n} 位，输入可查找其他人</translation>
    </message>
    <message numerus="yes">
        <source>the newest %n</source>
        <translation>
            <numerusform>最近 %n 条</numerusform>
        </translation>
    </message>
    <message>
        <source>valid until {day}</source>
        <translation>有效期至 {day}</translation>
    </message>
    <message>
        <source>version {version}</source>
        <translation>第 {version} 版</translation>
    </message>
    <message>
        <source>visits</source>
        <translation>到诊次数</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>候诊</translation>
    </message>
    <message>
        <source>waits for approval</source>
        <translation>待批准</translation>
    </message>
    <message>
        <source>{day} ({age} years)</source>
        <translation>{day}（{age} 岁）</translation>
    </message>
    <message>
        <source>{field} corrected by {member}; before: {old}</source>
        <translation>{member} 更正了{field}，原为：{old}</translation>
    </message>
    <message>
        <source>{field} corrected by {member}; the old value is erased</source>
        <translation>{member} 更正了{field}，原内容已删除</translation>
    </message>
    <message>
        <source>{field} entered by {member}</source>
        <translation>{member} 补录了{field}</translation>
    </message>
    <message>
        <source>{gift} for {points} points, voucher {serial}, {state}</source>
        <translation>{gift}，{points} 积分，券号 {serial}，{state}</translation>
    </message>
    <message>
        <source>{level} brings: {privilege}</source>
        <translation>{level}级特权：{privilege}</translation>
    </message>
    <message>
        <source>{number}, and any card of a merged file, will never be accepted again. The patient gets a new number; points and visits stay.</source>
        <translation>{number} 以及被合并档案的旧卡将永久停用，患者换用新号；积分和到诊记录不变。</translation>
    </message>
    <message>
        <source>{n} shown</source>
        <translation>共 {n} 位</translation>
    </message>
    <message>
        <source>{points} expired points counted back before being taken</source>
        <translation>已过期的先记回再扣，积分 {points}</translation>
    </message>
    <message>
        <source>{points} points are taken back from who was paid.</source>
        <translation>已发放的 {points} 积分将从得到积分的人那里冲销。</translation>
    </message>
    <message>
        <source>{points} points as a welcome</source>
        <translation>新客礼，积分 {points}</translation>
    </message>
    <message>
        <source>{points} points corrected by hand</source>
        <translation>人工调整，积分 {points}</translation>
    </message>
    <message>
        <source>{points} points expired</source>
        <translation>积分到期，{points}</translation>
    </message>
    <message>
        <source>{points} points for a friend who came</source>
        <translation>亲友到店，积分 {points}</translation>
    </message>
    <message>
        <source>{points} points from the old books</source>
        <translation>旧账结转，积分 {points}</translation>
    </message>
    <message>
        <source>{points} points given back for a cancelled redemption</source>
        <translation>取消兑换退回，积分 {points}</translation>
    </message>
    <message>
        <source>{points} points paid again: a reversal was taken back</source>
        <translation>撤销冲销、重新发放，积分 {points}</translation>
    </message>
    <message>
        <source>{points} points redeemed</source>
        <translation>兑换，积分 {points}</translation>
    </message>
    <message>
        <source>{points} points taken back</source>
        <translation>冲销，积分 {points}</translation>
    </message>
    <message>
        <source>{points} points: a debt was written off</source>
        <translation>核销欠分，积分 {points}</translation>
    </message>
    <message>
        <source>{visits}, the first on {day}</source>
        <translation>{visits} 次，初诊 {day}</translation>
    </message>
    <message>
        <source>¥{yuan} of the visit of {day} given back: {words}</source>
        <translation>退还 {day} 就诊的 ¥{yuan}：{words}</translation>
    </message>
</context>
<context>
    <name>PointsDialog</name>
    <message>
        <source>Adjust</source>
        <translation>调整</translation>
    </message>
    <message>
        <source>Another manager has to agree first</source>
        <translation>需另一位店长同意后生效</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>结余</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>No points yet</source>
        <translation>还没有积分</translation>
    </message>
    <message>
        <source>Nothing is left.</source>
        <translation>没有剩余积分。</translation>
    </message>
    <message>
        <source>Older entries stand on the printed statement.</source>
        <translation>更早的流水见打印的对账单。</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>积分</translation>
    </message>
    <message>
        <source>Points of {name}</source>
        <translation>{name}的积分</translation>
    </message>
    <message>
        <source>Points statement of {name}</source>
        <translation>{name}的积分对账单</translation>
    </message>
    <message>
        <source>Points to add (− takes away)</source>
        <translation>增加积分（减号为扣除）</translation>
    </message>
    <message>
        <source>Print a statement …</source>
        <translation>打印对账单…</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Take this reward back</source>
        <translation>冲销这笔奖励</translation>
    </message>
    <message>
        <source>The debt is written off</source>
        <translation>欠分已核销</translation>
    </message>
    <message>
        <source>The points are adjusted</source>
        <translation>积分已调整</translation>
    </message>
    <message>
        <source>The reward is taken back</source>
        <translation>奖励已冲销</translation>
    </message>
    <message>
        <source>They come with the first friend who arrives.</source>
        <translation>第一位被推荐人到诊后即有积分。</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>事由</translation>
    </message>
    <message>
        <source>What is left, and until when</source>
        <translation>现有积分及有效期</translation>
    </message>
    <message>
        <source>Write off the debt</source>
        <translation>核销欠分</translation>
    </message>
    <message>
        <source>balance</source>
        <translation>余额</translation>
    </message>
    <message>
        <source>can be spent</source>
        <translation>可用</translation>
    </message>
    <message>
        <source>held back</source>
        <translation>待生效</translation>
    </message>
    <message>
        <source>points-{card}.pdf</source>
        <translation>积分对账单-{card}.pdf</translation>
    </message>
</context>
<context>
    <name>PolicyEditor</name>
    <message>
        <source>A friend costs (yuan)</source>
        <translation>每位成本（元）</translation>
    </message>
    <message>
        <source>A new version</source>
        <translation>新版本</translation>
    </message>
    <message>
        <source>Add a tier</source>
        <translation>加一档</translation>
    </message>
    <message>
        <source>Back without saving</source>
        <translation>不保存返回</translation>
    </message>
    <message>
        <source>Days held back</source>
        <translation>待生效天数</translation>
    </message>
    <message>
        <source>Earned when</source>
        <translation>何时得分</translation>
    </message>
    <message>
        <source>Friends are counted</source>
        <translation>人数统计</translation>
    </message>
    <message>
        <source>Friends paid for</source>
        <translation>得奖人数</translation>
    </message>
    <message>
        <source>Friends who came</source>
        <translation>到诊人数</translation>
    </message>
    <message>
        <source>How rewards grow</source>
        <translation>奖励方式</translation>
    </message>
    <message>
        <source>In force from</source>
        <translation>生效日期</translation>
    </message>
    <message>
        <source>In force today</source>
        <translation>现行方案</translation>
    </message>
    <message>
        <source>Least paid (yuan)</source>
        <translation>最低付款（元）</translation>
    </message>
    <message>
        <source>Months valid (0: for ever)</source>
        <translation>有效期（月，0 为永久）</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Never more than</source>
        <translation>最高积分</translation>
    </message>
    <message>
        <source>Paid a month (empty: all)</source>
        <translation>每月奖励人数上限（空为不限）</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>积分</translation>
    </message>
    <message>
        <source>Points for the first friend</source>
        <translation>第一位的积分</translation>
    </message>
    <message>
        <source>Policy {year}</source>
        <translation>{year} 年方案</translation>
    </message>
    <message>
        <source>Remove tier {place}</source>
        <translation>删除第 {place} 档</translation>
    </message>
    <message>
        <source>Save the version</source>
        <translation>保存版本</translation>
    </message>
    <message>
        <source>These numbers are no policy yet: please look at them.</source>
        <translation>这些数字还不能成为方案，请检查。</translation>
    </message>
    <message>
        <source>This version</source>
        <translation>新版本</translation>
    </message>
    <message>
        <source>Tier {place}: from friend number</source>
        <translation>第 {place} 档：从第几位起</translation>
    </message>
    <message>
        <source>Tier {place}: points</source>
        <translation>第 {place} 档：积分</translation>
    </message>
    <message>
        <source>Tiers</source>
        <translation>档位</translation>
    </message>
    <message>
        <source>Welcome points</source>
        <translation>被推荐人见面礼（分）</translation>
    </message>
    <message>
        <source>What it means</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>What the last 12 months would have cost</source>
        <translation>按最近 12 个月的到诊测算</translation>
    </message>
    <message>
        <source>Worth at redemption (yuan)</source>
        <translation>折合（元）</translation>
    </message>
    <message>
        <source>all time</source>
        <translation>累计</translation>
    </message>
    <message>
        <source>by calendar year</source>
        <translation>按自然年</translation>
    </message>
    <message>
        <source>by tiers</source>
        <translation>按档位</translation>
    </message>
    <message>
        <source>doubling up to a ceiling</source>
        <translation>逐次翻倍，有上限</translation>
    </message>
    <message>
        <source>from friend</source>
        <translation>从第</translation>
    </message>
    <message>
        <source>points:</source>
        <translation>位起，积分</translation>
    </message>
    <message>
        <source>since {day}</source>
        <translation>{day} 起</translation>
    </message>
    <message>
        <source>the friend arrives</source>
        <translation>被推荐人到诊</translation>
    </message>
    <message>
        <source>the friend has paid</source>
        <translation>被推荐人付款后</translation>
    </message>
</context>
<context>
    <name>PolicySection</name>
    <message>
        <source>Adjustments that wait for another manager</source>
        <translation>待另一位店长同意的积分调整</translation>
    </message>
    <message>
        <source>Agree</source>
        <translation>同意</translation>
    </message>
    <message>
        <source>All versions</source>
        <translation>全部版本</translation>
    </message>
    <message numerus="yes">
        <source>At most %n friend(s) a month are paid; more count for the leaderboard only.</source>
        <translation>
            <numerusform>每月最多为 %n 位朋友发积分，超出的只计入排行榜。</numerusform>
        </translation>
    </message>
    <message>
        <source>Drop</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Every January the counting of friends begins anew.</source>
        <translation>每年一月起人数重新计算。</translation>
    </message>
    <message>
        <source>Every friend is paid: there is no monthly cap.</source>
        <translation>每位朋友都发积分，没有每月上限。</translation>
    </message>
    <message>
        <source>Every friend who comes earns {points} points.</source>
        <translation>每位到诊的朋友得 {points} 积分。</translation>
    </message>
    <message>
        <source>Example: somebody who sends {friends} friends has earned {points} points, worth {yuan} yuan at redemption.</source>
        <translation>例：推荐 {friends} 位朋友，共得 {points} 积分，兑换时相当于 {yuan} 元。</translation>
    </message>
    <message>
        <source>Friend number {start} earns {points} points.</source>
        <translation>第 {start} 位朋友得 {points} 积分。</translation>
    </message>
    <message>
        <source>Friends {start} to {last} earn {points} points each.</source>
        <translation>第 {start} 至 {last} 位朋友每位得 {points} 积分。</translation>
    </message>
    <message>
        <source>From friend number {start} on, each earns {points} points.</source>
        <translation>从第 {start} 位起，每位得 {points} 积分。</translation>
    </message>
    <message>
        <source>In force today</source>
        <translation>今日生效</translation>
    </message>
    <message>
        <source>It is earned once the friend's first visit is paid: at least {yuan} yuan. A refund takes points back in proportion.</source>
        <translation>被推荐人首诊付款满 {yuan} 元后得分；退款按比例冲销。</translation>
    </message>
    <message>
        <source>New version …</source>
        <translation>新建版本…</translation>
    </message>
    <message numerus="yes">
        <source>Points are valid for %n month(s); those that expire first are spent first.</source>
        <translation>
            <numerusform>积分有效期 %n 个月，先到期的先用。</numerusform>
        </translation>
    </message>
    <message>
        <source>Points never expire.</source>
        <translation>积分永不过期。</translation>
    </message>
    <message>
        <source>Rewards</source>
        <translation>奖励方案</translation>
    </message>
    <message>
        <source>The adjustment is dropped</source>
        <translation>调整已撤销</translation>
    </message>
    <message>
        <source>The first friend who comes earns {first} points, each later one twice as many as the one before, never more than {ceiling}.</source>
        <translation>第一位到诊的朋友得 {first} 积分，以后每位翻倍，最多 {ceiling}。</translation>
    </message>
    <message>
        <source>The first friend who comes earns {first} points, each later one {later}.</source>
        <translation>第一位到诊的朋友得 {first} 积分，以后每位 {later} 积分。</translation>
    </message>
    <message>
        <source>The friend gets {points} points as a welcome.</source>
        <translation>朋友本人得 {points} 积分作为见面礼。</translation>
    </message>
    <message>
        <source>The friend herself gets no points for coming.</source>
        <translation>朋友本人到诊不发积分。</translation>
    </message>
    <message>
        <source>The new version is in force from {day}</source>
        <translation>新版本自 {day} 起生效</translation>
    </message>
    <message>
        <source>The points are adjusted</source>
        <translation>积分已调整</translation>
    </message>
    <message>
        <source>The version of {day} is withdrawn</source>
        <translation>{day} 的版本已撤回</translation>
    </message>
    <message numerus="yes">
        <source>They can be spent after %n day(s).</source>
        <translation>
            <numerusform>%n 天后可用。</numerusform>
        </translation>
    </message>
    <message>
        <source>They can be spent at once.</source>
        <translation>到账即可使用。</translation>
    </message>
    <message>
        <source>Visits paid by public insurance count, but earn no points.</source>
        <translation>医保支付的就诊计入成绩，但不发积分。</translation>
    </message>
    <message>
        <source>Visits paid by public insurance earn points too.</source>
        <translation>医保支付的就诊也发积分。</translation>
    </message>
    <message>
        <source>What a patient earns when a friend she sent arrives.</source>
        <translation>患者推荐的朋友到诊后，推荐人能得到什么。</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>Withdraw {name}</source>
        <translation>撤回{name}</translation>
    </message>
    <message>
        <source>friends paid a month</source>
        <translation>位朋友（每月发分上限）</translation>
    </message>
    <message>
        <source>in force</source>
        <translation>现行</translation>
    </message>
    <message>
        <source>months valid</source>
        <translation>个月有效</translation>
    </message>
    <message>
        <source>points for each later one</source>
        <translation>以后每位的积分</translation>
    </message>
    <message>
        <source>points for the first friend</source>
        <translation>第一位朋友的积分</translation>
    </message>
    <message>
        <source>since the clinic was set up</source>
        <translation>建立诊所时起生效</translation>
    </message>
    <message>
        <source>since {day}</source>
        <translation>{day} 起生效</translation>
    </message>
    <message>
        <source>{name}, {day}</source>
        <translation>{name}，{day}</translation>
    </message>
</context>
<context>
    <name>Poster</name>
    <message numerus="yes">
        <source>%n friend(s) came</source>
        <translation>
            <numerusform>推荐 %n 位</numerusform>
        </translation>
    </message>
    <message>
        <source>A name and a phone number are enough.</source>
        <translation>说一声亲友的名字和电话，三步登记。</translation>
    </message>
    <message>
        <source>Ask how it went</source>
        <translation>随时查看</translation>
    </message>
    <message>
        <source>Ask your friend</source>
        <translation>问问亲友</translation>
    </message>
    <message>
        <source>Every friend counts, from the first one on.</source>
        <translation>推荐一位也上榜，每一位都算数。</translation>
    </message>
    <message>
        <source>How to take part</source>
        <translation>怎样参加</translation>
    </message>
    <message>
        <source>Month not closed yet</source>
        <translation>未月结</translation>
    </message>
    <message>
        <source>Names are masked and shown with consent.</source>
        <translation>姓名经本人同意并脱敏。</translation>
    </message>
    <message>
        <source>Names are masked and shown with consent; who has not agreed is "a customer".</source>
        <translation>姓名经本人同意并脱敏；未同意公开的显示为“一位顾客”。</translation>
    </message>
    <message>
        <source>Only pass on the number of a friend who agrees.</source>
        <translation>先征得亲友同意，再告诉我们电话。</translation>
    </message>
    <message>
        <source>Ranked by friends first here in {month} (clinic days). Ties share a rank: 1, 2, 2, 4.</source>
        <translation>按 {month}首次到店的成功推荐人数排名（以诊所当日日期为准），并列同名次（1、2、2、4）。</translation>
    </message>
    <message>
        <source>Referral Honour Roll</source>
        <translation>好友推荐 光荣榜</translation>
    </message>
    <message>
        <source>Scan to reach us</source>
        <translation>扫一扫，联系我们</translation>
    </message>
    <message>
        <source>See your progress whenever you like.</source>
        <translation>亲友到店了吗？前台一查便知。</translation>
    </message>
    <message>
        <source>Tell the desk</source>
        <translation>告诉前台</translation>
    </message>
    <message>
        <source>Tell the front desk your friend's name and phone: three steps.</source>
        <translation>在前台说一声亲友的名字和电话，三步登记。</translation>
    </message>
    <message>
        <source>Thank you to everyone who told a friend about us</source>
        <translation>谢谢每一位把我们介绍给亲友的客人</translation>
    </message>
    <message>
        <source>The board is still empty: bring a friend, and it begins with you.</source>
        <translation>本月光荣榜还空着。带上一位亲友，榜单就从您开始。</translation>
    </message>
    <message>
        <source>The first name could be yours</source>
        <translation>第一个名字，等您来写</translation>
    </message>
    <message>
        <source>There is room for your name here</source>
        <translation>榜上还有位置，等您的名字</translation>
    </message>
    <message>
        <source>continued</source>
        <translation>续榜</translation>
    </message>
    <message>
        <source>{count} · {level}</source>
        <translation>{count} · {level}</translation>
    </message>
    <message>
        <source>{year}</source>
        <translation>{year} 年</translation>
    </message>
</context>
<context>
    <name>PosterCard</name>
    <message>
        <source>A picture of the clinic behind the month</source>
        <translation>月份背后的门诊照片</translation>
    </message>
    <message>
        <source>No QR code</source>
        <translation>不用二维码</translation>
    </message>
    <message>
        <source>No picture</source>
        <translation>不用照片</translation>
    </message>
    <message>
        <source>On the poster</source>
        <translation>海报</translation>
    </message>
    <message>
        <source>Posters of months that are closed stay as they were printed.</source>
        <translation>已月结月份的海报保持原样。</translation>
    </message>
    <message>
        <source>The clinic's own QR code, such as its official account</source>
        <translation>门诊的二维码，如公众号</translation>
    </message>
    <message>
        <source>The poster is changed</source>
        <translation>海报已更新</translation>
    </message>
</context>
<context>
    <name>Printing</name>
    <message>
        <source>80 mm roll</source>
        <translation>80 毫米小票纸</translation>
    </message>
    <message>
        <source>A3</source>
        <translation>A3</translation>
    </message>
    <message>
        <source>A4</source>
        <translation>A4</translation>
    </message>
    <message>
        <source>A5</source>
        <translation>A5</translation>
    </message>
    <message>
        <source>Card, 85.6 × 54 mm</source>
        <translation>卡片 85.6 × 54 毫米</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>份数</translation>
    </message>
    <message>
        <source>It has stopped: look for paper, an open cover, the switch, or a pause in the system. What is printed now waits until it goes on.</source>
        <translation>打印机已停止：请检查纸张、机盖、电源，或系统里是否已暂停。现在打印的内容会等它恢复后再出纸。</translation>
    </message>
    <message>
        <source>It is printing; this sheet comes after.</source>
        <translation>打印机正在打印，本单据排在后面。</translation>
    </message>
    <message>
        <source>No font of this PC has {characters}; the sheet shows the code instead. Install a font with rare characters, or write the name by hand.</source>
        <translation>本机字体中没有 {characters}，单据上以编码代替。请安装含生僻字的字体，或手写姓名。</translation>
    </message>
    <message>
        <source>No printer is installed on this PC. Save it as a PDF.</source>
        <translation>本机没有安装打印机，可以存为 PDF。</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>好</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页码</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>纸张</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>打印机</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>存为 PDF</translation>
    </message>
    <message>
        <source>This could not be done</source>
        <translation>没有完成</translation>
    </message>
    <message>
        <source>This printer is gone; choose another or save a PDF.</source>
        <translation>这台打印机已不存在，请另选一台或存为 PDF。</translation>
    </message>
    <message>
        <source>Write pages like 1-3, 5; there are {pages}.</source>
        <translation>页码请写成 1-3, 5；共 {pages} 页。</translation>
    </message>
    <message>
        <source>all</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>{name} cannot be reached; nothing was printed.</source>
        <translation>无法连接打印机“{name}”，没有打印。</translation>
    </message>
</context>
<context>
    <name>Progress</name>
    <message>
        <source>Arrived</source>
        <translation>已到店</translation>
    </message>
    <message>
        <source>As of {day}. Ask at the front desk whenever you like.</source>
        <translation>截至 {day}，进度随时可在前台查询。</translation>
    </message>
    <message>
        <source>Being checked</source>
        <translation>核对中</translation>
    </message>
    <message>
        <source>Booked</source>
        <translation>已约时间</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>已撤销</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>已计入</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>等候到店</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>已过期</translation>
    </message>
    <message>
        <source>Give this code to a friend; it is shown at the first visit.</source>
        <translation>把推荐码给亲友，首次到店时出示即可。</translation>
    </message>
    <message>
        <source>How it goes on? Show your card or say your name at the desk, whenever you like.</source>
        <translation>想知道进展？随时到前台出示就诊卡或报姓名即可。</translation>
    </message>
    <message>
        <source>How to take part</source>
        <translation>怎样参加</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>荣誉等级</translation>
    </message>
    <message>
        <source>Nobody is registered yet. You can begin today!</source>
        <translation>还没有登记的亲友，今天就可以开始。</translation>
    </message>
    <message>
        <source>Not counted</source>
        <translation>未计入</translation>
    </message>
    <message>
        <source>Not this time</source>
        <translation>暂不到店</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>积分余额</translation>
    </message>
    <message>
        <source>Points added</source>
        <translation>积分已到账</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>已冲销</translation>
    </message>
    <message>
        <source>These are the newest; the desk knows how all others stand.</source>
        <translation>以上是最近的几位，其余亲友的进度可随时到前台查询。</translation>
    </message>
    <message>
        <source>Your friends ({count})</source>
        <translation>您推荐的亲友（{count} 位）</translation>
    </message>
    <message>
        <source>Your referrals</source>
        <translation>推荐进度</translation>
    </message>
    <message numerus="yes">
        <source>and %n more; the desk knows how they stand</source>
        <translation>
            <numerusform>另有 %n 位，进度可随时问前台</numerusform>
        </translation>
    </message>
    <message>
        <source>{name}, thank you for telling your friends about us.</source>
        <translation>{name}，您好！谢谢您的推荐。</translation>
    </message>
</context>
<context>
    <name>Proof</name>
    <message>
        <source>Points {rare} 0123456789</source>
        <translation>积分 {rare} 0123456789</translation>
    </message>
    <message>
        <source>Test page</source>
        <translation>打印测试页</translation>
    </message>
    <message>
        <source>The code can be scanned, the smallest line can be read.</source>
        <translation>二维码能扫，最小一行看得清。</translation>
    </message>
    <message>
        <source>The frame is whole on all four sides: nothing is cut off.</source>
        <translation>四边框线完整：没有被裁掉。</translation>
    </message>
    <message>
        <source>The ruler is 50 mm long: the sheet was not scaled.</source>
        <translation>标尺长 50 毫米：没有被缩放。</translation>
    </message>
</context>
<context>
    <name>Recovering</name>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n 人</numerusform>
        </translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>已答复</translation>
    </message>
    <message>
        <source>Ask the manager</source>
        <translation>请店长处理</translation>
    </message>
    <message>
        <source>Dissatisfied: please answer</source>
        <translation>不满意，请尽快答复</translation>
    </message>
    <message>
        <source>How was it settled?</source>
        <translation>怎样处理的？</translation>
    </message>
    <message>
        <source>Noted: a manager is to take over.</source>
        <translation>已记录：请店长接手。</translation>
    </message>
    <message>
        <source>Noted: the patient is answered.</source>
        <translation>已记录：患者已得到答复。</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>已处理</translation>
    </message>
    <message>
        <source>in a few words</source>
        <translation>简单写几个字</translation>
    </message>
    <message>
        <source>{said} (told {member})</source>
        <translation>{said}（{member}记录）</translation>
    </message>
    <message>
        <source>{time} left</source>
        <translation>还剩 {time}</translation>
    </message>
    <message>
        <source>{time} too late</source>
        <translation>超时 {time}</translation>
    </message>
</context>
<context>
    <name>RedeemPage</name>
    <message numerus="yes">
        <source>%n day(s) left</source>
        <translation>
            <numerusform>还剩 %n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>A manager adds gifts under Manage.</source>
        <translation>请店长在“管理”中添加礼品。</translation>
    </message>
    <message>
        <source>A manager approves or declines these.</source>
        <translation>这些兑换由店长审核。</translation>
    </message>
    <message>
        <source>A manager may issue an expired one anew.</source>
        <translation>过期的券可由店长重新发放。</translation>
    </message>
    <message>
        <source>A new slip for {gift}; the old one is void.</source>
        <translation>已补发{gift}的新券，旧券作废。</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>通过</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Birthday</source>
        <translation>生日礼</translation>
    </message>
    <message>
        <source>Cancel redemption</source>
        <translation>取消兑换</translation>
    </message>
    <message>
        <source>Care item</source>
        <translation>护理项目</translation>
    </message>
    <message>
        <source>Catalogue</source>
        <translation>礼品目录</translation>
    </message>
    <message>
        <source>Decline</source>
        <translation>不通过</translation>
    </message>
    <message>
        <source>Doctor</source>
        <translation>医生服务</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>已过期</translation>
    </message>
    <message>
        <source>Find the patient</source>
        <translation>查找患者</translation>
    </message>
    <message>
        <source>For this patient</source>
        <translation>能否兑换</translation>
    </message>
    <message>
        <source>Gift</source>
        <translation>礼品</translation>
    </message>
    <message>
        <source>Gift card</source>
        <translation>购物卡</translation>
    </message>
    <message>
        <source>Gifts</source>
        <translation>礼品</translation>
    </message>
    <message>
        <source>Issue anew</source>
        <translation>重新发放</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Last four digits of the phone</source>
        <translation>手机号后四位</translation>
    </message>
    <message>
        <source>Last visit</source>
        <translation>上次到诊</translation>
    </message>
    <message>
        <source>Lost: new slip</source>
        <translation>遗失补发</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Name, gift or serial</source>
        <translation>姓名、礼品或券号</translation>
    </message>
    <message>
        <source>Name, initials, phone, or scan the card</source>
        <translation>姓名、首字母、电话，或扫卡</translation>
    </message>
    <message>
        <source>No gift is owed</source>
        <translation>没有待领取的礼品</translation>
    </message>
    <message>
        <source>No voucher fits the search</source>
        <translation>没有符合的兑换券</translation>
    </message>
    <message>
        <source>No voucher has expired</source>
        <translation>没有过期的兑换券</translation>
    </message>
    <message>
        <source>Nobody found</source>
        <translation>没有找到</translation>
    </message>
    <message>
        <source>Not handed over yet</source>
        <translation>尚未领取</translation>
    </message>
    <message>
        <source>Nothing waits for a manager</source>
        <translation>没有待审核的兑换</translation>
    </message>
    <message>
        <source>Patient</source>
        <translation>患者</translation>
    </message>
    <message>
        <source>People found</source>
        <translation>查找结果</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>积分</translation>
    </message>
    <message>
        <source>Preview of the slip</source>
        <translation>兑换券预览</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Printer, paper…</source>
        <translation>打印机、纸张…</translation>
    </message>
    <message>
        <source>Privilege</source>
        <translation>会员特权</translation>
    </message>
    <message>
        <source>Redeem</source>
        <translation>兑换</translation>
    </message>
    <message>
        <source>Redeemed</source>
        <translation>兑换</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>存为 PDF</translation>
    </message>
    <message>
        <source>Saved: {path}</source>
        <translation>已保存：{path}</translation>
    </message>
    <message>
        <source>Scan the patient's card, or type part of the name and press Enter. A scanned voucher is handed over at once.</source>
        <translation>扫就诊卡，或输入姓名的一部分后按 Enter。扫兑换券即可核销。</translation>
    </message>
    <message>
        <source>Search the vouchers</source>
        <translation>查找兑换券</translation>
    </message>
    <message>
        <source>Seasonal gift</source>
        <translation>时令礼品</translation>
    </message>
    <message>
        <source>Serial</source>
        <translation>券号</translation>
    </message>
    <message>
        <source>Slip</source>
        <translation>打印券</translation>
    </message>
    <message>
        <source>Slip of {gift}</source>
        <translation>{gift} 的兑换券</translation>
    </message>
    <message>
        <source>Stock</source>
        <translation>库存</translation>
    </message>
    <message>
        <source>The catalogue is empty</source>
        <translation>礼品目录是空的</translation>
    </message>
    <message>
        <source>The slip is on its way to {printer}.</source>
        <translation>小票已发送到打印机“{printer}”。</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>To approve</source>
        <translation>待审核</translation>
    </message>
    <message>
        <source>To hand over</source>
        <translation>待领取</translation>
    </message>
    <message>
        <source>Travel</source>
        <translation>旅游券</translation>
    </message>
    <message>
        <source>Try part of the name, pinyin, or the end of the phone.</source>
        <translation>试试姓名的一部分、拼音或手机尾号。</translation>
    </message>
    <message>
        <source>Upgrade</source>
        <translation>服务升级</translation>
    </message>
    <message>
        <source>Voucher for {name}</source>
        <translation>{name} 的兑换券</translation>
    </message>
    <message>
        <source>Vouchers</source>
        <translation>兑换券</translation>
    </message>
    <message>
        <source>Vouchers by state</source>
        <translation>兑换券分类</translation>
    </message>
    <message>
        <source>Vouchers stand here until they are handed over.</source>
        <translation>兑换后未领取的券会列在这里。</translation>
    </message>
    <message>
        <source>What needs approval appears here by itself.</source>
        <translation>需要店长审核的兑换会自动出现在这里。</translation>
    </message>
    <message>
        <source>Who wants to redeem?</source>
        <translation>哪位顾客要兑换？</translation>
    </message>
    <message>
        <source>Why is it cancelled? Points and stock go back.</source>
        <translation>为什么取消？积分和库存会退回。</translation>
    </message>
    <message>
        <source>Why is it declined? Points and stock go back.</source>
        <translation>为什么不通过？积分和库存会退回。</translation>
    </message>
    <message>
        <source>Why is it in order?</source>
        <translation>为什么可以通过？</translation>
    </message>
    <message>
        <source>Why these points?</source>
        <translation>积分明细</translation>
    </message>
    <message>
        <source>available</source>
        <translation>可兑换</translation>
    </message>
    <message>
        <source>balance</source>
        <translation>积分余额</translation>
    </message>
    <message>
        <source>birthday unknown</source>
        <translation>未登记生日</translation>
    </message>
    <message>
        <source>birthday, until {day}</source>
        <translation>生日礼，至 {day}</translation>
    </message>
    <message>
        <source>can be spent</source>
        <translation>可用积分</translation>
    </message>
    <message>
        <source>held back</source>
        <translation>待生效</translation>
    </message>
    <message>
        <source>limit reached</source>
        <translation>已达上限</translation>
    </message>
    <message>
        <source>needs approval</source>
        <translation>需店长批准</translation>
    </message>
    <message>
        <source>no phone</source>
        <translation>无电话</translation>
    </message>
    <message>
        <source>not offered now</source>
        <translation>暂不提供</translation>
    </message>
    <message>
        <source>not the birthday</source>
        <translation>不在生日期间</translation>
    </message>
    <message>
        <source>out of stock</source>
        <translation>已兑完</translation>
    </message>
    <message>
        <source>scan the card</source>
        <translation>请扫就诊卡</translation>
    </message>
    <message>
        <source>since {day}</source>
        <translation>{day} 过期</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>至 {day}</translation>
    </message>
    <message>
        <source>voucher-{serial}.pdf</source>
        <translation>兑换券-{serial}.pdf</translation>
    </message>
    <message numerus="yes">
        <source>waiting for %n day(s)</source>
        <translation>
            <numerusform>已等 %n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>waits for approval</source>
        <translation>等待审核</translation>
    </message>
    <message>
        <source>{gift} cannot be redeemed: {why}.</source>
        <translation>{gift} 现在不能兑换：{why}。</translation>
    </message>
    <message>
        <source>{gift} for {name} is approved</source>
        <translation>已通过：{name} 的{gift}</translation>
    </message>
    <message>
        <source>{gift} for {name} is cancelled; points are back</source>
        <translation>已取消：{name} 的{gift}，积分已退回</translation>
    </message>
    <message>
        <source>{gift} for {name} is declined; the points are back</source>
        <translation>未通过：{name} 的{gift}，积分已退回</translation>
    </message>
    <message>
        <source>{gift} handed over to {name}</source>
        <translation>{gift} 已交给 {name}</translation>
    </message>
    <message>
        <source>{gift} is cancelled; the points are back</source>
        <translation>{gift}已取消，积分已退回</translation>
    </message>
    <message>
        <source>{gift} is reserved; a manager has to approve it.</source>
        <translation>{gift} 已预留，等店长批准。</translation>
    </message>
    <message>
        <source>{had} of {all} available</source>
        <translation>{all} 种中可兑换 {had} 种</translation>
    </message>
    <message>
        <source>{n} missing</source>
        <translation>还差 {n}</translation>
    </message>
    <message>
        <source>{n} points are missing for {gift}.</source>
        <translation>兑换 {gift} 还差 {n} 积分。</translation>
    </message>
    <message>
        <source>{n} points redeemed for {gift}</source>
        <translation>已用 {n} 积分兑换 {gift}</translation>
    </message>
    <message>
        <source>{phone}, or scan the card</source>
        <translation>{phone}，或扫就诊卡</translation>
    </message>
    <message>
        <source>{points} points; {left} can be spent afterwards</source>
        <translation>{points} 积分，兑换后可用 {left}</translation>
    </message>
</context>
<context>
    <name>ReferralCards</name>
    <message numerus="yes">
        <source>%n point(s) to welcome you</source>
        <translation>
            <numerusform>首次到诊即送 %n 积分</numerusform>
        </translation>
    </message>
    <message>
        <source>A friend recommends us to you</source>
        <translation>一位朋友推荐您来</translation>
    </message>
    <message>
        <source>Referral cards</source>
        <translation>推荐卡</translation>
    </message>
    <message>
        <source>Referral code</source>
        <translation>推荐码</translation>
    </message>
    <message>
        <source>Show this card at the front desk on your first visit.</source>
        <translation>首次到诊时，请在前台出示本卡，或报上推荐码。</translation>
    </message>
</context>
<context>
    <name>ReferralsPage</name>
    <message numerus="yes">
        <source>%n day(s) left</source>
        <translation>
            <numerusform>还有 %n 天</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) stand in the file.</source>
        <translation>
            <numerusform>文件中有 %n 条消息。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>还有 %n 条</numerusform>
        </translation>
    </message>
    <message>
        <source>1  Who recommends?</source>
        <translation>1  谁推荐的？</translation>
    </message>
    <message>
        <source>2  The friend's name</source>
        <translation>2  被推荐人姓名</translation>
    </message>
    <message>
        <source>3  The friend's phone</source>
        <translation>3  被推荐人手机</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>A manager decides; here you see what is waiting and why.</source>
        <translation>由店长审核；您可以在这里查看待审核的内容和原因。</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>通过</translation>
    </message>
    <message>
        <source>Arrived on</source>
        <translation>到店日</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Back to the usual text</source>
        <translation>恢复默认文字</translation>
    </message>
    <message>
        <source>Called</source>
        <translation>已联系</translation>
    </message>
    <message>
        <source>Came already</source>
        <translation>补登推荐</translation>
    </message>
    <message>
        <source>Card {number}</source>
        <translation>卡号 {number}</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>换人</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>请核对</translation>
    </message>
    <message>
        <source>Check a friend in, and the points follow at once.</source>
        <translation>亲友签到后，积分当场到账。</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>排除此项</translation>
    </message>
    <message>
        <source>Clear: {doubt}</source>
        <translation>排除疑点：{doubt}</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Credit</source>
        <translation>改归属</translation>
    </message>
    <message>
        <source>Credit somebody else</source>
        <translation>改为归属他人</translation>
    </message>
    <message>
        <source>Day noted</source>
        <translation>约定日期</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>谢绝</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Doubtful arrivals appear here by themselves.</source>
        <translation>有疑问的到店会自动出现在这里。</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>已结束</translation>
    </message>
    <message>
        <source>Everybody knows the news</source>
        <translation>消息都已告知</translation>
    </message>
    <message>
        <source>Expired and refused registrations appear here.</source>
        <translation>过期或未通过的登记会显示在这里。</translation>
    </message>
    <message>
        <source>File for bulk messages</source>
        <translation>导出群发短信文件</translation>
    </message>
    <message>
        <source>First visit {first}, last {last}</source>
        <translation>首次到诊 {first}，最近 {last}</translation>
    </message>
    <message>
        <source>For a new patient who says only now who sent her; a manager decides.</source>
        <translation>新患者首诊时没说，现在才说是谁介绍的；由店长审核。</translation>
    </message>
    <message>
        <source>For the customer</source>
        <translation>给顾客看</translation>
    </message>
    <message>
        <source>Friend</source>
        <translation>被推荐人</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>给顾客看</translation>
    </message>
    <message>
        <source>Has recommended nobody</source>
        <translation>没有推荐过人</translation>
    </message>
    <message>
        <source>Invited by</source>
        <translation>邀请员工</translation>
    </message>
    <message>
        <source>It stands</source>
        <translation>维持不变</translation>
    </message>
    <message>
        <source>Keep this text</source>
        <translation>保存这段文字</translation>
    </message>
    <message>
        <source>Last visit</source>
        <translation>上次到诊</translation>
    </message>
    <message>
        <source>Lately</source>
        <translation>最近</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>Messages are written like this from now on.</source>
        <translation>以后的消息都用这段文字。</translation>
    </message>
    <message>
        <source>Mistake</source>
        <translation>误登记</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新登记</translation>
    </message>
    <message>
        <source>News</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一条</translation>
    </message>
    <message>
        <source>No file yet: take name and phone</source>
        <translation>没有档案：登记姓名和手机</translation>
    </message>
    <message>
        <source>No friend has come yet</source>
        <translation>还没有亲友到店</translation>
    </message>
    <message>
        <source>No visit yet</source>
        <translation>还没有到诊</translation>
    </message>
    <message>
        <source>Nobody is expected</source>
        <translation>目前没有待到店的亲友</translation>
    </message>
    <message>
        <source>Nobody is found in the books.</source>
        <translation>档案里没有找到。</translation>
    </message>
    <message>
        <source>Note the day</source>
        <translation>记下日期</translation>
    </message>
    <message>
        <source>Nothing has ended</source>
        <translation>还没有结束的登记</translation>
    </message>
    <message>
        <source>Nothing has to be looked at again</source>
        <translation>没有需要核对的</translation>
    </message>
    <message>
        <source>Nothing waits for a manager</source>
        <translation>没有待审核的转介绍</translation>
    </message>
    <message>
        <source>Occasion</source>
        <translation>推荐场合</translation>
    </message>
    <message>
        <source>On which day does the friend mean to come?</source>
        <translation>被推荐人打算哪天到店？</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>待到店</translation>
    </message>
    <message>
        <source>Own file of a member of staff</source>
        <translation>员工本人的档案</translation>
    </message>
    <message>
        <source>Paid arrivals that turn doubtful appear here.</source>
        <translation>发放积分后出现疑问的会列在这里。</translation>
    </message>
    <message>
        <source>Paid, please check</source>
        <translation>已发积分，请核对</translation>
    </message>
    <message>
        <source>Part of the name, or the phone</source>
        <translation>姓名、拼音或手机号</translation>
    </message>
    <message>
        <source>Patients found</source>
        <translation>找到的患者</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>手机</translation>
    </message>
    <message>
        <source>Please choose first who recommends.</source>
        <translation>请先选择推荐人。</translation>
    </message>
    <message>
        <source>Please choose somebody from the list.</source>
        <translation>请从列表中选一位。</translation>
    </message>
    <message>
        <source>Please decide</source>
        <translation>请审核</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>积分</translation>
    </message>
    <message>
        <source>Press F3 when a patient recommends a friend.</source>
        <translation>患者推荐亲友时，按 F3 登记。</translation>
    </message>
    <message>
        <source>Put before the manager</source>
        <translation>提交审核</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Recommended by</source>
        <translation>推荐人</translation>
    </message>
    <message>
        <source>Recommended by {name}</source>
        <translation>推荐人：{name}</translation>
    </message>
    <message>
        <source>Recommended {sent}: {came} came, {refused} refused</source>
        <translation>推荐 {sent} 人：{came} 人到诊，{refused} 人未通过</translation>
    </message>
    <message>
        <source>Referrals</source>
        <translation>转介绍</translation>
    </message>
    <message>
        <source>Referrals by state</source>
        <translation>按状态查看转介绍</translation>
    </message>
    <message>
        <source>Referrer</source>
        <translation>推荐人</translation>
    </message>
    <message>
        <source>Referrer's file</source>
        <translation>推荐人档案</translation>
    </message>
    <message>
        <source>Referrer's name</source>
        <translation>推荐人姓名</translation>
    </message>
    <message>
        <source>Referrer's phone</source>
        <translation>推荐人手机</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>未能登记</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>登记转介绍</translation>
    </message>
    <message>
        <source>Register a referral</source>
        <translation>登记转介绍</translation>
    </message>
    <message>
        <source>Registered</source>
        <translation>已登记</translation>
    </message>
    <message>
        <source>Registered as {friend} on {day} by {staff}; the friend came on {arrived}.</source>
        <translation>{staff} 于 {day} 登记为 {friend}；{arrived} 到诊。</translation>
    </message>
    <message>
        <source>Registered by others too</source>
        <translation>他人也登记过</translation>
    </message>
    <message>
        <source>Registered by others too: {names}</source>
        <translation>还有人登记过：{names}</translation>
    </message>
    <message>
        <source>Registered on</source>
        <translation>登记日</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>不通过</translation>
    </message>
    <message>
        <source>Renewed</source>
        <translation>已续期</translation>
    </message>
    <message>
        <source>Reversed and granted anew; the news is in the outbox.</source>
        <translation>已冲销并重新发放，消息已放入待告知。</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>待审核</translation>
    </message>
    <message>
        <source>Rewarded</source>
        <translation>已奖励</translation>
    </message>
    <message>
        <source>Scan the card, or part of the name or phone</source>
        <translation>扫卡，或输入姓名、拼音、电话</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>改为查找</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Slip</source>
        <translation>进展单</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Take the points back</source>
        <translation>冲销积分</translation>
    </message>
    <message>
        <source>Text of the message</source>
        <translation>消息文字</translation>
    </message>
    <message>
        <source>The claim waits for a manager.</source>
        <translation>补登已提交，等店长审核。</translation>
    </message>
    <message>
        <source>The friend agreed to be called</source>
        <translation>被推荐人同意接听电话</translation>
    </message>
    <message>
        <source>The message is copied; paste it into the chat.</source>
        <translation>消息已复制，可粘贴到聊天窗口。</translation>
    </message>
    <message>
        <source>The program fills in {names}.</source>
        <translation>程序会填入 {names}。</translation>
    </message>
    <message>
        <source>The referrer may appear, masked, on the leaderboard</source>
        <translation>推荐人同意隐名上榜</translation>
    </message>
    <message>
        <source>The slip is on its way to {printer}.</source>
        <translation>进展单已送往 {printer}。</translation>
    </message>
    <message>
        <source>This cannot be claimed: {why}.</source>
        <translation>不能补登：{why}。</translation>
    </message>
    <message>
        <source>This is no day; type it like 2026-11-30.</source>
        <translation>这不是日期，请按 2026-11-30 的样子输入。</translation>
    </message>
    <message>
        <source>Time left</source>
        <translation>有效期</translation>
    </message>
    <message>
        <source>To tell</source>
        <translation>待告知</translation>
    </message>
    <message>
        <source>To tell the referrer</source>
        <translation>告诉推荐人</translation>
    </message>
    <message>
        <source>Told</source>
        <translation>已告知</translation>
    </message>
    <message>
        <source>What arrivals bring to referrers appears here.</source>
        <translation>被推荐人到诊带来的消息会出现在这里。</translation>
    </message>
    <message>
        <source>Who came</source>
        <translation>实际到店</translation>
    </message>
    <message>
        <source>Who came?</source>
        <translation>谁已经来过？</translation>
    </message>
    <message>
        <source>Who sent her?</source>
        <translation>谁介绍的？</translation>
    </message>
    <message>
        <source>Why is it in order?</source>
        <translation>为什么可以通过？</translation>
    </message>
    <message>
        <source>Why is it rejected?</source>
        <translation>为什么不通过？</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>为什么？</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>另有 %n 条</numerusform>
        </translation>
    </message>
    <message>
        <source>first visit</source>
        <translation>首次到诊</translation>
    </message>
    <message>
        <source>has not agreed to be called</source>
        <translation>未同意电话联系</translation>
    </message>
    <message>
        <source>in a few words</source>
        <translation>简短说明</translation>
    </message>
    <message>
        <source>may stay empty</source>
        <translation>可以不填</translation>
    </message>
    <message>
        <source>no phone</source>
        <translation>没有手机号</translation>
    </message>
    <message>
        <source>nothing else</source>
        <translation>没有其他登记</translation>
    </message>
    <message>
        <source>nothing yet</source>
        <translation>暂无</translation>
    </message>
    <message>
        <source>recommended {friend}: {state}</source>
        <translation>推荐{friend}：{state}</translation>
    </message>
    <message>
        <source>such as 2026-11-30</source>
        <translation>例如 2026-11-30</translation>
    </message>
    <message>
        <source>the parts of the list</source>
        <translation>切换列表</translation>
    </message>
    <message>
        <source>visit</source>
        <translation>到诊</translation>
    </message>
    <message>
        <source>visit, cancelled or left</source>
        <translation>到诊（已撤销或离开）</translation>
    </message>
    <message numerus="yes">
        <source>waiting for %n day(s)</source>
        <translation>
            <numerusform>已等 %n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>{day} {month}</source>
        <translation>{month}月{day}日</translation>
    </message>
    <message>
        <source>{day} {month} {year}</source>
        <translation>{year}年{month}月{day}日</translation>
    </message>
    <message>
        <source>{friend} came on {day}; {referrer} got {points} points for it. Nothing is taken back by itself.</source>
        <translation>{friend} {day} 到诊，{referrer} 得 {points} 积分。系统不会自动收回。</translation>
    </message>
    <message>
        <source>{friend} cannot be registered: {why}.</source>
        <translation>{friend} 不能登记：{why}。</translation>
    </message>
    <message>
        <source>{friend} counts for {referrer} today. What was paid is reversed, and granted anew.</source>
        <translation>{friend} 目前归属 {referrer}。已发积分会冲销，并重新发放。</translation>
    </message>
    <message>
        <source>{friend} is registered and expected.</source>
        <translation>{friend} 已登记，等待到店。</translation>
    </message>
    <message>
        <source>{friend} was registered already; the time is renewed.</source>
        <translation>{friend} 已登记过，有效期从今天重新计算。</translation>
    </message>
    <message>
        <source>{friend}: the points are taken back.</source>
        <translation>{friend}：积分已冲销。</translation>
    </message>
    <message>
        <source>{friend}: the points stay.</source>
        <translation>{friend}：积分维持不变。</translation>
    </message>
    <message>
        <source>{friend}: this doubt is cleared, others are open.</source>
        <translation>{friend}：此疑点已排除，还有其他疑点。</translation>
    </message>
    <message>
        <source>{friend}: {state}</source>
        <translation>{friend}：{state}</translation>
    </message>
    <message>
        <source>{name}, aged {age}</source>
        <translation>{name}，{age} 岁</translation>
    </message>
    <message>
        <source>{number} of {of}</source>
        <translation>第 {number} / {of} 条</translation>
    </message>
    <message>
        <source>{number} of {of}, the oldest {listed} are listed</source>
        <translation>第 {number} / {of} 条，列出最早的 {listed} 条</translation>
    </message>
    <message>
        <source>{points} points</source>
        <translation>{points} 积分</translation>
    </message>
    <message>
        <source>{referrer} is told.</source>
        <translation>已告知 {referrer}。</translation>
    </message>
    <message>
        <source>{referrer}, thank you for recommending us. {progress} ({clinic})</source>
        <translation>{referrer}，感谢您的推荐！{progress}（{clinic}）</translation>
    </message>
    <message>
        <source>{referrer}, {friend}, {day}: {state}</source>
        <translation>{referrer}，{friend}，{day}：{state}</translation>
    </message>
    <message>
        <source>{staff} also registered on that day</source>
        <translation>{staff} 当天的其他登记</translation>
    </message>
</context>
<context>
    <name>RefundDialog</name>
    <message>
        <source>Amount (yuan)</source>
        <translation>退款金额（元）</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Give back</source>
        <translation>退款</translation>
    </message>
    <message>
        <source>Give money back?</source>
        <translation>退款</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>This is not an amount; write it like 160 or 160.50.</source>
        <translation>这不是金额，请写成 160 或 160.50。</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>就诊</translation>
    </message>
    <message>
        <source>What was paid stays in the books. Points earned by the payment go back in proportion; if all is given back, the referral is reversed.</source>
        <translation>原收款记录保留不变。因这次付款得到的积分按比例收回；全额退款时，推荐奖励随之冲销。</translation>
    </message>
    <message>
        <source>{yuan} yuan are given back, and {points} points taken back.</source>
        <translation>已退 {yuan} 元，并收回 {points} 积分。</translation>
    </message>
    <message>
        <source>{yuan} yuan are given back; no points depended on them.</source>
        <translation>已退 {yuan} 元；没有积分受影响。</translation>
    </message>
    <message>
        <source>¥{left} left</source>
        <translation>可退 ¥{left}</translation>
    </message>
    <message>
        <source>¥{paid} paid</source>
        <translation>已付 ¥{paid}</translation>
    </message>
</context>
<context>
    <name>Roles</name>
    <message>
        <source>administrator</source>
        <translation>管理员</translation>
    </message>
    <message>
        <source>manager</source>
        <translation>店长</translation>
    </message>
    <message>
        <source>receptionist</source>
        <translation>前台</translation>
    </message>
</context>
<context>
    <name>RosterSection</name>
    <message numerus="yes">
        <source>%n patient(s) taken over</source>
        <translation>
            <numerusform>已导入 %n 位患者</numerusform>
        </translation>
    </message>
    <message>
        <source>A manager can log in here with Ctrl+L.</source>
        <translation>店长可按 Ctrl+L 在此登录。</translation>
    </message>
    <message>
        <source>Only managers take over a roster</source>
        <translation>只有店长可以导入名册</translation>
    </message>
    <message>
        <source>Roster</source>
        <translation>老患者名册</translation>
    </message>
</context>
<context>
    <name>Scripts</name>
    <message>
        <source>Hello, this is {member} of {clinic}, about “{treatment}” of {day}. Is everything as you had hoped? I note your questions, and the doctor answers them today.</source>
        <translation>您好，我是{clinic}的{member}，您 {day} 做了{treatment}，效果满意吗？有什么疑问我记下来，今天请医生答复您。</translation>
    </message>
    <message>
        <source>Hello, this is {member} of {clinic}. Half a year ago you had “{treatment}”; it is time for a check. We have an offer for you, and a day whenever you like.</source>
        <translation>您好，我是{clinic}的{member}。您半年前做了{treatment}，该复查了。我们为您准备了专属优惠，您看哪天方便？</translation>
    </message>
    <message>
        <source>Hello, this is {member} of {clinic}. It is a month since “{treatment}”. We would like to invite you to our next gathering, and to tell you what friends you recommend bring you.</source>
        <translation>您好，我是{clinic}的{member}。您做{treatment}满一个月了，想邀请您参加我们的顾客联谊会，也跟您说说介绍朋友来有什么奖励。</translation>
    </message>
    <message>
        <source>Hello, this is {member} of {clinic}. Three months ago you had “{treatment}”. Are you satisfied? How likely is it, from 0 to 10, that you recommend us?</source>
        <translation>您好，我是{clinic}的{member}。您三个月前做了{treatment}，现在满意吗？如果用 0 到 10 分表示，您有多愿意把我们推荐给朋友？</translation>
    </message>
    <message>
        <source>Hello, this is {member} of {clinic}. You had “{treatment}” on {day}. How has it healed, does anything hurt? May we have a photo to compare? Let us find a day for your next visit.</source>
        <translation>您好，我是{clinic}的{member}。您 {day} 做了{treatment}，恢复得怎么样，有没有不舒服？方便的话请拍张照片做个对比，我们再约下次到诊的时间。</translation>
    </message>
    <message>
        <source>I am very sorry. I pass it on at once, and somebody calls you within {minutes} minutes.</source>
        <translation>非常抱歉，我马上转告，{minutes} 分钟内会有人给您回电。</translation>
    </message>
    <message>
        <source>Thank you for being frank. What could we do better? And do you know what a recommendation is worth here?</source>
        <translation>谢谢您的坦率，您觉得哪里还可以改进？另外，介绍朋友来有积分奖励，您了解过吗？</translation>
    </message>
    <message>
        <source>Thank you, I am glad to hear it. Is there anybody you would like to recommend us to? You both get something out of it.</source>
        <translation>谢谢您的认可！身边有朋友需要的话，欢迎介绍过来，对您和朋友都有好处。</translation>
    </message>
</context>
<context>
    <name>ScriptsSection</name>
    <message>
        <source>Discard changes</source>
        <translation>放弃修改</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Li Si</source>
        <translation>李四</translation>
    </message>
    <message>
        <source>Occasion</source>
        <translation>时机</translation>
    </message>
    <message>
        <source>Only a manager changes the scripts.</source>
        <translation>只有店长可以修改话术。</translation>
    </message>
    <message>
        <source>Save as the next version</source>
        <translation>存为新版本</translation>
    </message>
    <message>
        <source>Scripts</source>
        <translation>回访话术</translation>
    </message>
    <message>
        <source>Take up again</source>
        <translation>再次使用</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>话术</translation>
    </message>
    <message>
        <source>The patient hears</source>
        <translation>患者听到的是</translation>
    </message>
    <message>
        <source>The program fills in {names}.</source>
        <translation>程序会自动填入 {names}。</translation>
    </message>
    <message>
        <source>The usual text</source>
        <translation>用默认话术</translation>
    </message>
    <message>
        <source>The usual text again</source>
        <translation>恢复为默认话术</translation>
    </message>
    <message>
        <source>The usual text is said; nobody has changed it.</source>
        <translation>目前使用默认话术，没有人改过。</translation>
    </message>
    <message>
        <source>This is said from now on</source>
        <translation>话术已保存，即日起使用</translation>
    </message>
    <message>
        <source>Version {version} of {day}, {member}</source>
        <translation>第 {version} 版，{day}，{member}</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>历次版本</translation>
    </message>
    <message>
        <source>What is said</source>
        <translation>环节</translation>
    </message>
    <message>
        <source>What is said on the phone, by occasion and satisfaction. Every version is kept.</source>
        <translation>按回访时机和满意度准备的话术；每一版都保留。</translation>
    </message>
    <message>
        <source>implant</source>
        <translation>种植牙</translation>
    </message>
</context>
<context>
    <name>Sentences</name>
    <message numerus="yes">
        <source>%n point(s) were taken back</source>
        <translation>
            <numerusform>已收回 %n 积分</numerusform>
        </translation>
    </message>
    <message>
        <source>The registration of {friend} did not count; please ask at the desk.</source>
        <translation>{friend} 的登记未计入，详情请到前台询问。</translation>
    </message>
    <message>
        <source>We told you too early about {friend}: it did not count after all; {points}.</source>
        <translation>{friend} 的推荐之前通知有误，最终未计入，{points}。</translation>
    </message>
    <message>
        <source>{friend} came on {arrived}; it counts for your level, without points.</source>
        <translation>{friend} 已于 {arrived} 到店，计入您的等级，本次不发积分。</translation>
    </message>
    <message>
        <source>{friend} came on {arrived}; somebody else had registered earlier.</source>
        <translation>{friend} 已于 {arrived} 到店，但另有人更早登记。</translation>
    </message>
    <message>
        <source>{friend} came on {arrived}; the clinic is checking the points.</source>
        <translation>{friend} 已于 {arrived} 到店，积分正在审核。</translation>
    </message>
    <message>
        <source>{friend} came on {arrived}; {points} points were added.</source>
        <translation>{friend} 已于 {arrived} 到店，{points} 积分已到账。</translation>
    </message>
    <message>
        <source>{friend} did not come in time; you may register the friend again.</source>
        <translation>{friend} 未在有效期内到店，欢迎重新登记。</translation>
    </message>
    <message>
        <source>{friend} was registered on {registered} and is expected until {last}.</source>
        <translation>{friend} 于 {registered} 登记，等待到店，有效期至 {last}。</translation>
    </message>
    <message>
        <source>{friend} would rather not come; thank you all the same.</source>
        <translation>{friend} 暂时不来，仍然谢谢您。</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>A patient is active after a visit for (days)</source>
        <translation>到诊后多少天内算活跃患者</translation>
    </message>
    <message>
        <source>A point is worth</source>
        <translation>1 积分相当于</translation>
    </message>
    <message>
        <source>A referral may be claimed after the first visit for (days)</source>
        <translation>首诊后可补登推荐的天数</translation>
    </message>
    <message>
        <source>A registration is valid for (days)</source>
        <translation>登记有效期（天）</translation>
    </message>
    <message>
        <source>Address, as it is printed</source>
        <translation>地址（印在单据上）</translation>
    </message>
    <message>
        <source>Adviser who makes the calls</source>
        <translation>负责回访的顾问</translation>
    </message>
    <message>
        <source>Answer dissatisfied patients within (minutes)</source>
        <translation>不满意须在几分钟内答复</translation>
    </message>
    <message>
        <source>Arrivals of one referrer a day that pass unasked</source>
        <translation>同一推荐人每天免审的到诊数</translation>
    </message>
    <message>
        <source>Days after a treatment</source>
        <translation>术后第几天</translation>
    </message>
    <message>
        <source>Days of grace for points that come back late</source>
        <translation>过期退回积分的宽限期（天）</translation>
    </message>
    <message>
        <source>Days on which the clinic is closed</source>
        <translation>不营业的日期</translation>
    </message>
    <message>
        <source>Friends who never came are forgotten after (days)</source>
        <translation>未到店的被推荐人信息保留（天）</translation>
    </message>
    <message>
        <source>Last line of every slip, such as opening hours</source>
        <translation>小票末行（如营业时间）</translation>
    </message>
    <message>
        <source>Name, as it is printed</source>
        <translation>名称（打印用）</translation>
    </message>
    <message>
        <source>Other days after a treatment</source>
        <translation>某项目术后第几天</translation>
    </message>
    <message>
        <source>Phone, as it is printed</source>
        <translation>电话（印在单据上）</translation>
    </message>
    <message>
        <source>Points a manager may adjust alone in a day</source>
        <translation>店长每天可独自调整的积分</translation>
    </message>
    <message>
        <source>Points a patient may redeem in a day without a manager</source>
        <translation>患者每天不经店长可兑换的积分</translation>
    </message>
    <message>
        <source>Privileges of the honour levels</source>
        <translation>荣誉等级的特权</translation>
    </message>
    <message>
        <source>Referral rate aimed at (%)</source>
        <translation>转介绍率目标（%）</translation>
    </message>
    <message>
        <source>Successful referrals for bronze, silver, gold, diamond</source>
        <translation>青铜、白银、黄金、钻石所需的成功推荐数</translation>
    </message>
    <message>
        <source>The same in a month</source>
        <translation>每月免审的到诊数</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>时区</translation>
    </message>
    <message>
        <source>Treatments to choose from, one a line</source>
        <translation>可选的治疗项目（每行一项）</translation>
    </message>
    <message>
        <source>Tries until somebody is unreachable</source>
        <translation>联系几次后算联系不上</translation>
    </message>
    <message>
        <source>Visits paid by public insurance earn points</source>
        <translation>医保支付的就诊也发积分</translation>
    </message>
    <message>
        <source>What a new patient pays counts for the reward return for (days)</source>
        <translation>新患者多少天内的消费计入奖励回报</translation>
    </message>
    <message>
        <source>Who has not agreed to appear is left out of the poster</source>
        <translation>未同意公开的顾客不上海报</translation>
    </message>
    <message>
        <source>Who makes the calls</source>
        <translation>由谁回访</translation>
    </message>
    <message>
        <source>Would recommend, 0–10</source>
        <translation>推荐意愿 0–10</translation>
    </message>
</context>
<context>
    <name>Sheet</name>
    <message>
        <source>April</source>
        <translation>4月</translation>
    </message>
    <message>
        <source>August</source>
        <translation>8月</translation>
    </message>
    <message>
        <source>Bronze</source>
        <translation>铜牌</translation>
    </message>
    <message>
        <source>Checksum {digits}</source>
        <translation>校验 {digits}</translation>
    </message>
    <message>
        <source>December</source>
        <translation>12月</translation>
    </message>
    <message>
        <source>Diamond</source>
        <translation>钻石</translation>
    </message>
    <message>
        <source>Every friend who comes counts on the honour roll.</source>
        <translation>亲友每到店一位，光荣榜上就多记一位。</translation>
    </message>
    <message>
        <source>February</source>
        <translation>2月</translation>
    </message>
    <message>
        <source>Gold</source>
        <translation>金牌</translation>
    </message>
    <message>
        <source>January</source>
        <translation>1月</translation>
    </message>
    <message>
        <source>July</source>
        <translation>7月</translation>
    </message>
    <message>
        <source>June</source>
        <translation>6月</translation>
    </message>
    <message>
        <source>March</source>
        <translation>3月</translation>
    </message>
    <message>
        <source>May</source>
        <translation>5月</translation>
    </message>
    <message>
        <source>November</source>
        <translation>11月</translation>
    </message>
    <message>
        <source>October</source>
        <translation>10月</translation>
    </message>
    <message numerus="yes">
        <source>Points %n day(s) after a first visit of {yuan} yuan</source>
        <translation>
            <numerusform>亲友首次就诊付满 {yuan} 元、再过 %n 天，积分到账</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Points %n day(s) after a friend's first visit</source>
        <translation>
            <numerusform>亲友首次到店满 %n 天，积分到账</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Points %n day(s) after a paid first visit</source>
        <translation>
            <numerusform>亲友首次就诊付款满 %n 天，积分到账</numerusform>
        </translation>
    </message>
    <message>
        <source>Points on a friend's first visit</source>
        <translation>亲友首次到店，积分当场到账</translation>
    </message>
    <message>
        <source>Points once a friend pays {yuan} yuan at the first visit</source>
        <translation>亲友首次就诊付满 {yuan} 元，积分到账</translation>
    </message>
    <message>
        <source>Points once a friend's first visit is paid</source>
        <translation>亲友首次就诊付款后，积分到账</translation>
    </message>
    <message>
        <source>Preliminary: month not closed</source>
        <translation>未月结，名次可能变动</translation>
    </message>
    <message>
        <source>Revision {number}</source>
        <translation>更正版 {number}</translation>
    </message>
    <message>
        <source>September</source>
        <translation>9月</translation>
    </message>
    <message>
        <source>Silver</source>
        <translation>银牌</translation>
    </message>
    <message>
        <source>a customer</source>
        <translation>一位顾客</translation>
    </message>
    <message numerus="yes">
        <source>for at most %n friend(s) a month</source>
        <translation>
            <numerusform>每月最多 %n 位</numerusform>
        </translation>
    </message>
    <message>
        <source>page {page} / {pages}</source>
        <translation>第 {page} / {pages} 页</translation>
    </message>
    <message>
        <source>{first} for each friend</source>
        <translation>每位 {first} 分</translation>
    </message>
    <message>
        <source>{first} for the first friend, then always double, up to {last}</source>
        <translation>首位 {first} 分，此后逐位翻倍，最多 {last} 分</translation>
    </message>
    <message>
        <source>{first} for the first friend, then {last} each</source>
        <translation>首位 {first} 分，此后每位 {last} 分</translation>
    </message>
    <message>
        <source>{first} for the first friend, {last} each from no. {start} on</source>
        <translation>首位 {first} 分，第 {start} 位起每位 {last} 分</translation>
    </message>
    <message>
        <source>{month} {year}</source>
        <translation>{year} 年 {number} 月</translation>
    </message>
    <message>
        <source>{points}, {limit}</source>
        <translation>{points}，{limit}</translation>
    </message>
    <message>
        <source>{state} · {check}</source>
        <translation>{state} · {check}</translation>
    </message>
    <message>
        <source>{when}: {points}.</source>
        <translation>{when}：{points}。</translation>
    </message>
</context>
<context>
    <name>Sheets</name>
    <message>
        <source>costs</source>
        <translation>费用表</translation>
    </message>
    <message>
        <source>referrals</source>
        <translation>转介绍表</translation>
    </message>
    <message>
        <source>roster</source>
        <translation>名册</translation>
    </message>
    <message>
        <source>visits</source>
        <translation>到诊表</translation>
    </message>
</context>
<context>
    <name>Shortcuts</name>
    <message>
        <source>Keys</source>
        <translation>快捷键</translation>
    </message>
</context>
<context>
    <name>SignIn</name>
    <message>
        <source>4 to 6 digits</source>
        <translation>4–6 位数字</translation>
    </message>
    <message>
        <source>A PIN has 4 to 6 digits.</source>
        <translation>PIN 是 4–6 位数字。</translation>
    </message>
    <message>
        <source>Change to me</source>
        <translation>换我来</translation>
    </message>
    <message>
        <source>Front desk</source>
        <translation>前台</translation>
    </message>
    <message>
        <source>Locked. Press your number, then your PIN and Enter.</source>
        <translation>已锁定。请按自己的编号，再输入 PIN 并按回车。</translation>
    </message>
    <message>
        <source>Locked. Your work stays as it is.</source>
        <translation>已锁定，未完成的内容原样保留。</translation>
    </message>
    <message>
        <source>Log in</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>Log in to begin the day.</source>
        <translation>登录后开始今天的工作。</translation>
    </message>
    <message>
        <source>Opening …</source>
        <translation>正在打开…</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>PIN 码</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Please wait {seconds} s</source>
        <translation>请等待 {seconds} 秒</translation>
    </message>
    <message>
        <source>Somebody else</source>
        <translation>换人登录</translation>
    </message>
    <message>
        <source>This PIN is not right.</source>
        <translation>PIN 不对。</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>解锁</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>用户名</translation>
    </message>
    <message>
        <source>or your password</source>
        <translation>也可以输入密码</translation>
    </message>
    <message>
        <source>{key}: {name} goes on</source>
        <translation>{key}：由 {name} 继续</translation>
    </message>
    <message>
        <source>{name} has no PIN yet; log in with the password at “Somebody else”.</source>
        <translation>{name} 还没有设置 PIN，请点“换人登录”用密码登录。</translation>
    </message>
</context>
<context>
    <name>StaffSection</name>
    <message numerus="yes">
        <source>%n in use</source>
        <translation>
            <numerusform>%n 个在用</numerusform>
        </translation>
    </message>
    <message>
        <source>4 to 6 digits</source>
        <translation>4 至 6 位数字</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>Accounts are opened and closed by an administrator.</source>
        <translation>账号由管理员开通和关闭。</translation>
    </message>
    <message>
        <source>Also opens and closes accounts, settings, backups.</source>
        <translation>另可管理账号、设置和备份。</translation>
    </message>
    <message>
        <source>Also reviews referrals, prints leaderboards, imports books.</source>
        <translation>另可审核转介绍、打印排行榜、导入旧账。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Change PIN</source>
        <translation>更改 PIN 码</translation>
    </message>
    <message>
        <source>Change password</source>
        <translation>修改密码</translation>
    </message>
    <message>
        <source>Change …</source>
        <translation>角色或密码…</translation>
    </message>
    <message>
        <source>Checks in, registers referrals, redeems points.</source>
        <translation>签到、登记转介绍、兑换积分。</translation>
    </message>
    <message>
        <source>Choose an account in the list to change it.</source>
        <translation>在列表中选一个账号来修改。</translation>
    </message>
    <message>
        <source>Close account</source>
        <translation>关闭账号</translation>
    </message>
    <message>
        <source>Close the account of {name}?</source>
        <translation>关闭 {name} 的账号？</translation>
    </message>
    <message>
        <source>Close …</source>
        <translation>关闭账号…</translation>
    </message>
    <message>
        <source>Her password opens nothing any more. What she entered stays under her name.</source>
        <translation>密码从此失效；以前录入的内容仍记在其名下。</translation>
    </message>
    <message>
        <source>It replaces the code before it as soon as you type its last group; then destroy the old sheet. It is shown this once and stored nowhere.</source>
        <translation>输入它的最后一组后，它立即取代旧恢复码；请随后销毁旧纸。恢复码只显示这一次，不保存在任何地方。</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Keep the old one</source>
        <translation>保留旧码</translation>
    </message>
    <message>
        <source>Leave the password empty if she knows hers. A new one also takes away her PIN; tell her to choose a password of her own.</source>
        <translation>若她记得自己的密码，密码栏留空。设新密码会同时清除她的 PIN；请她登录后改成自己的密码。</translation>
    </message>
    <message>
        <source>My PIN</source>
        <translation>我的 PIN 码</translation>
    </message>
    <message>
        <source>My password</source>
        <translation>我的密码</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Name for the log-in</source>
        <translation>姓名（登录用）</translation>
    </message>
    <message>
        <source>New PIN</source>
        <translation>新 PIN 码</translation>
    </message>
    <message>
        <source>New account</source>
        <translation>新账号</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>新密码</translation>
    </message>
    <message>
        <source>Nobody changes her own account.</source>
        <translation>不能修改自己的账号。</translation>
    </message>
    <message>
        <source>Nobody has an account yet</source>
        <translation>还没有账号</translation>
    </message>
    <message>
        <source>Open account</source>
        <translation>开通账号</translation>
    </message>
    <message>
        <source>Opens the program in the morning.</source>
        <translation>早上开程序时用。</translation>
    </message>
    <message>
        <source>PIN again</source>
        <translation>再输一次</translation>
    </message>
    <message>
        <source>PIN set</source>
        <translation>已设置</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Password again</source>
        <translation>再输一次密码</translation>
    </message>
    <message>
        <source>Present password</source>
        <translation>现在的密码</translation>
    </message>
    <message>
        <source>Recovery code …</source>
        <translation>新恢复码…</translation>
    </message>
    <message>
        <source>Replace the code</source>
        <translation>换用新码</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Set PIN</source>
        <translation>设置 PIN 码</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>员工</translation>
    </message>
    <message>
        <source>The PIN is set</source>
        <translation>PIN 码已设置</translation>
    </message>
    <message>
        <source>The account of {name}</source>
        <translation>{name} 的账号</translation>
    </message>
    <message>
        <source>The account of {name} is changed</source>
        <translation>{name} 的账号已修改</translation>
    </message>
    <message>
        <source>The account of {name} is closed</source>
        <translation>{name} 的账号已关闭</translation>
    </message>
    <message>
        <source>The new recovery code holds</source>
        <translation>新恢复码已生效</translation>
    </message>
    <message>
        <source>The two PINs differ.</source>
        <translation>两次输入的 PIN 码不一样。</translation>
    </message>
    <message>
        <source>The two passwords differ.</source>
        <translation>两次输入的密码不一样。</translation>
    </message>
    <message>
        <source>This name opens nothing any more.</source>
        <translation>这个姓名已经不能登录。</translation>
    </message>
    <message>
        <source>Unlocks the window and switches users without a password.</source>
        <translation>解锁窗口、切换用户时代替密码。</translation>
    </message>
    <message>
        <source>Who may log in, and what she may do.</source>
        <translation>谁可以登录，可以做什么。</translation>
    </message>
    <message>
        <source>Wrong again; the next try is in {n} seconds.</source>
        <translation>又不对；{n} 秒后再试。</translation>
    </message>
    <message>
        <source>Your new password holds</source>
        <translation>新密码已生效</translation>
    </message>
    <message>
        <source>active</source>
        <translation>在用</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>已关闭</translation>
    </message>
    <message>
        <source>no account</source>
        <translation>无账号</translation>
    </message>
    <message>
        <source>or the recovery code</source>
        <translation>或恢复码</translation>
    </message>
    <message>
        <source>{name} can log in now</source>
        <translation>{name} 现在可以登录了</translation>
    </message>
    <message>
        <source>{n} or more</source>
        <translation>至少 {n} 个字符</translation>
    </message>
</context>
<context>
    <name>Statement</name>
    <message>
        <source>Balance</source>
        <translation>结余</translation>
    </message>
    <message>
        <source>Balance before</source>
        <translation>上期结余</translation>
    </message>
    <message>
        <source>Balance on {day}</source>
        <translation>{day} 结余</translation>
    </message>
    <message>
        <source>Can be spent</source>
        <translation>可用</translation>
    </message>
    <message>
        <source>Card number {number}</source>
        <translation>就诊卡号 {number}</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Not yet available</source>
        <translation>待生效</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>积分</translation>
    </message>
    <message>
        <source>Points statement</source>
        <translation>积分对账单</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>事由</translation>
    </message>
    <message>
        <source>What is left</source>
        <translation>现有积分</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first} 至 {last}</translation>
    </message>
</context>
<context>
    <name>States</name>
    <message>
        <source>arrived</source>
        <translation>已到店</translation>
    </message>
    <message>
        <source>booked</source>
        <translation>已约</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>contacted</source>
        <translation>已联系</translation>
    </message>
    <message>
        <source>counts, not paid</source>
        <translation>计入不计奖</translation>
    </message>
    <message>
        <source>declined</source>
        <translation>婉拒</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>已过期</translation>
    </message>
    <message>
        <source>registered</source>
        <translation>已登记</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>未通过</translation>
    </message>
    <message>
        <source>reversed</source>
        <translation>已冲销</translation>
    </message>
    <message>
        <source>rewarded</source>
        <translation>已奖励</translation>
    </message>
    <message>
        <source>superseded</source>
        <translation>已让位</translation>
    </message>
    <message>
        <source>under review</source>
        <translation>待审核</translation>
    </message>
</context>
<context>
    <name>ThisPcSection</name>
    <message>
        <source>About</source>
        <translation>关于</translation>
    </message>
    <message>
        <source>Chosen for this PC and this user of it alone.</source>
        <translation>只对这台电脑的这个用户生效。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Each kind of sheet remembers its printer and paper on this PC.</source>
        <translation>每种单据在本机各自记住打印机和纸张。</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Language and look</source>
        <translation>语言与外观</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>许可证</translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation>浅色或深色</translation>
    </message>
    <message>
        <source>Print a test page</source>
        <translation>打印测试页</translation>
    </message>
    <message>
        <source>Printing</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Size of the words</source>
        <translation>文字大小</translation>
    </message>
    <message>
        <source>The choices of this PC</source>
        <translation>本机的设置</translation>
    </message>
    <message>
        <source>The clinic's data, encrypted</source>
        <translation>诊所数据（已加密）</translation>
    </message>
    <message>
        <source>The program uses no network; nothing leaves this PC.</source>
        <translation>本程序不使用网络，数据不会离开这台电脑。</translation>
    </message>
    <message>
        <source>The test page is on its way to {printer}.</source>
        <translation>测试页已发送到打印机“{printer}”。</translation>
    </message>
    <message>
        <source>This PC</source>
        <translation>本机</translation>
    </message>
    <message>
        <source>as the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>light</source>
        <translation>浅色</translation>
    </message>
</context>
<context>
    <name>Units</name>
    <message>
        <source>cells</source>
        <translation>个单元格</translation>
    </message>
    <message>
        <source>columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>megabytes</source>
        <translation>兆（MB）</translation>
    </message>
    <message>
        <source>megabytes of text</source>
        <translation>MB 文字</translation>
    </message>
    <message>
        <source>megabytes when unpacked</source>
        <translation>MB（解压后）</translation>
    </message>
    <message>
        <source>parts</source>
        <translation>个部件</translation>
    </message>
    <message>
        <source>rows</source>
        <translation>行</translation>
    </message>
    <message>
        <source>times its packed size</source>
        <translation>倍压缩比</translation>
    </message>
</context>
<context>
    <name>Verify</name>
    <message>
        <source>All rows belong together</source>
        <translation>关联完整</translation>
    </message>
    <message>
        <source>Audit log holds what the newest backup held: {detail} rows</source>
        <translation>审计日志与最近一次备份时的 {detail} 条一致</translation>
    </message>
    <message>
        <source>Audit log is broken at row {detail}</source>
        <translation>审计日志在第 {detail} 行断裂</translation>
    </message>
    <message>
        <source>Audit log is unbroken: {detail} rows</source>
        <translation>审计日志完整：{detail} 行</translation>
    </message>
    <message>
        <source>Audit log lacks some of the {detail} rows of the newest backup, or has others</source>
        <translation>审计日志与最近一次备份不符：备份时的 {detail} 条中有缺失或被改写</translation>
    </message>
    <message>
        <source>Closed months and their sheets are what was closed</source>
        <translation>已结账月份及其报表与结账时一致</translation>
    </message>
    <message>
        <source>Closed months were changed from outside: {detail}</source>
        <translation>已结账月份被从外部改动：{detail}</translation>
    </message>
    <message>
        <source>Figures kept of past months agree</source>
        <translation>往月统计与明细一致</translation>
    </message>
    <message>
        <source>Figures of past months are wrong: {detail}; “frontdesk verify --repair” counts them anew</source>
        <translation>往月统计有误：{detail}；请运行“frontdesk verify --repair”重新统计</translation>
    </message>
    <message>
        <source>File is damaged: {detail}</source>
        <translation>文件损坏：{detail}</translation>
    </message>
    <message>
        <source>File is whole</source>
        <translation>文件完好</translation>
    </message>
    <message>
        <source>Kept willingness scores agree</source>
        <translation>保存的推荐意愿分一致</translation>
    </message>
    <message>
        <source>Kept willingness scores are wrong: {detail}; “frontdesk verify --repair” makes them anew</source>
        <translation>保存的推荐意愿分有误：{detail} 人；可用“frontdesk verify --repair”重新计算</translation>
    </message>
    <message>
        <source>Lots and spending agree</source>
        <translation>积分批次与支出相符</translation>
    </message>
    <message>
        <source>Merged files lead to one</source>
        <translation>合并的档案都指向同一份</translation>
    </message>
    <message>
        <source>Old values of files are broken at {detail}</source>
        <translation>更正记录在第 {detail} 条断裂</translation>
    </message>
    <message>
        <source>Old values of files are unbroken: {detail}</source>
        <translation>更正记录完整：{detail} 条</translation>
    </message>
    <message>
        <source>Parts: {detail}</source>
        <translation>组件：{detail}</translation>
    </message>
    <message>
        <source>Points ledger holds what the newest backup held: {detail} entries</source>
        <translation>积分流水与最近一次备份时的 {detail} 条一致</translation>
    </message>
    <message>
        <source>Points ledger is broken at entry {detail}</source>
        <translation>积分流水在第 {detail} 笔断裂</translation>
    </message>
    <message>
        <source>Points ledger is unbroken: {detail} entries</source>
        <translation>积分流水完整：{detail} 笔</translation>
    </message>
    <message>
        <source>Points ledger lacks some of the {detail} entries of the newest backup, or has others</source>
        <translation>积分流水与最近一次备份不符：备份时的 {detail} 条中有缺失或被改写</translation>
    </message>
    <message>
        <source>Rows of merged files: {detail}</source>
        <translation>留在已合并档案里的记录：{detail}</translation>
    </message>
    <message>
        <source>Rows that point nowhere: {detail}</source>
        <translation>悬空的关联：{detail}</translation>
    </message>
    <message>
        <source>Schema is that of version {detail}</source>
        <translation>数据结构版本 {detail}</translation>
    </message>
    <message>
        <source>Schema was changed from outside</source>
        <translation>数据结构被外部改动</translation>
    </message>
    <message>
        <source>Stock and its moves differ: {detail}</source>
        <translation>库存与变动记录不符：{detail}</translation>
    </message>
    <message>
        <source>Stock is the sum of its moves</source>
        <translation>库存与变动记录相符</translation>
    </message>
    <message>
        <source>Takes that do not fit their lots: {detail}</source>
        <translation>与批次不符的扣减：{detail}</translation>
    </message>
</context>
<context>
    <name>Voucher</name>
    <message numerus="yes">
        <source>%n point(s) redeemed</source>
        <translation>
            <numerusform>已扣 %n 积分</numerusform>
        </translation>
    </message>
    <message>
        <source>By</source>
        <translation>经办</translation>
    </message>
    <message>
        <source>Counterfoil for the clinic</source>
        <translation>诊所存根</translation>
    </message>
    <message>
        <source>For</source>
        <translation>顾客</translation>
    </message>
    <message>
        <source>Gift</source>
        <translation>礼品</translation>
    </message>
    <message>
        <source>Hand in once at the front desk. If lost, tell us.</source>
        <translation>凭本券到前台领取，一次有效，遗失请告知前台。</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>开券日期</translation>
    </message>
    <message>
        <source>No cash value. Points do not return after expiry.</source>
        <translation>本券不兑换现金；过期作废，积分不退。</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>积分</translation>
    </message>
    <message>
        <source>Received, signature</source>
        <translation>领取人签名</translation>
    </message>
    <message>
        <source>Serial</source>
        <translation>券号</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>有效期至</translation>
    </message>
    <message>
        <source>Voucher</source>
        <translation>兑换券</translation>
    </message>
    <message>
        <source>{day} (inclusive)</source>
        <translation>{day}（含当日）</translation>
    </message>
</context>
<context>
    <name>WeightsPanel</name>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Back-test: scores of {day}, from what was known then; who recommended in the 90 days after it.</source>
        <translation>回测：{day} 当天的意愿分，只用当时已知的信息；看之后 90 天内谁推荐了朋友。</translation>
    </message>
    <message>
        <source>Looking at everybody …</source>
        <translation>正在逐人计算……</translation>
    </message>
    <message>
        <source>Now: {result}</source>
        <translation>现行：{result}</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>预览效果</translation>
    </message>
    <message>
        <source>Put in force</source>
        <translation>启用</translation>
    </message>
    <message>
        <source>The new weights are in force.</source>
        <translation>新权重已启用。</translation>
    </message>
    <message>
        <source>Then: {result}</source>
        <translation>改后：{result}</translation>
    </message>
    <message>
        <source>Together {total} of {whole}</source>
        <translation>合计 {total}，须为 {whole}</translation>
    </message>
    <message>
        <source>Weights of the score</source>
        <translation>意愿分权重</translation>
    </message>
    <message>
        <source>nobody of {patients} patients recommended</source>
        <translation>{patients} 名患者中无人推荐</translation>
    </message>
    <message>
        <source>the top tenth recommended {lift} times as often as the average ({recommended} of {patients} patients)</source>
        <translation>前十分之一的推荐率是平均的 {lift} 倍（{patients} 人中 {recommended} 人推荐）</translation>
    </message>
    <message>
        <source>too few ({patients} patients, {fewest} are needed)</source>
        <translation>人数太少（{patients} 人，至少需要 {fewest} 人）</translation>
    </message>
    <message>
        <source>{stay} of the {listed} people listed today would stay on the list.</source>
        <translation>今天名单上的 {listed} 人中，{stay} 人不变。</translation>
    </message>
</context>
<context>
    <name>WhomSheet</name>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>共 %n 人</numerusform>
        </translation>
    </message>
    <message>
        <source>Last treatment</source>
        <translation>最近治疗</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Nobody is to be asked now</source>
        <translation>现在没有适合请推荐的人</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>意愿分</translation>
    </message>
    <message>
        <source>Treated lately, may be called, not dissatisfied, not asked within 30 days; by score</source>
        <translation>近期治疗过、同意回访、没有不满意、30 天内未请过；按意愿分排列</translation>
    </message>
    <message>
        <source>Whom to ask for a recommendation, {day}</source>
        <translation>可请推荐的患者 {day}</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>理由</translation>
    </message>
</context>
<context>
    <name>Why</name>
    <message numerus="yes">
        <source>%n other registration(s) competed; the earliest one counts.</source>
        <translation>
            <numerusform>另有 %n 条登记竞争，以最早登记的为准。</numerusform>
        </translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>Approved on {day} by {staff}.</source>
        <translation>{day} 由 {staff} 审核通过。</translation>
    </message>
    <message>
        <source>Cancelled on {day} by {staff}.</source>
        <translation>{day} 由 {staff} 取消。</translation>
    </message>
    <message>
        <source>Declined; noted on {day} by {staff}.</source>
        <translation>被推荐人谢绝，{day} 由 {staff} 记录。</translation>
    </message>
    <message>
        <source>Doubtful: {check}.</source>
        <translation>存疑：{check}。</translation>
    </message>
    <message>
        <source>Doubtful: {check}; cleared by {staff}.</source>
        <translation>存疑：{check}；已由 {staff} 核实。</translation>
    </message>
    <message>
        <source>Expired on {day}.</source>
        <translation>{day} 过期。</translation>
    </message>
    <message>
        <source>It counts, without points: {why}.</source>
        <translation>计入推荐人数，但无积分：{why}。</translation>
    </message>
    <message>
        <source>No check objected.</source>
        <translation>各项核查均无异常。</translation>
    </message>
    <message>
        <source>No points yet: a manager has to decide.</source>
        <translation>暂无积分：等待店长审核。</translation>
    </message>
    <message>
        <source>No points yet: the friend has not come.</source>
        <translation>暂无积分：被推荐人尚未到诊。</translation>
    </message>
    <message>
        <source>No points yet: they come when the friend has paid.</source>
        <translation>暂无积分：被推荐人付款后发放。</translation>
    </message>
    <message>
        <source>Policy “{policy}”, in force since {since}: rewarded referral no. {nth} brings {points} points.</source>
        <translation>按方案“{policy}”（{since} 起生效），第 {nth} 位获奖推荐得 {points} 积分。</translation>
    </message>
    <message>
        <source>Refused on {day} by {staff}.</source>
        <translation>{day} 由 {staff} 拒绝。</translation>
    </message>
    <message>
        <source>Registered on {day} by {staff}.</source>
        <translation>{day} 由 {staff} 登记。</translation>
    </message>
    <message>
        <source>Renewed on {day}; the first day keeps its priority.</source>
        <translation>{day} 续期，优先顺序仍按首次登记。</translation>
    </message>
    <message>
        <source>Taken back on {day} by {staff}.</source>
        <translation>{day} 由 {staff} 冲销。</translation>
    </message>
    <message>
        <source>The friend came on {day}.</source>
        <translation>被推荐人 {day} 到诊。</translation>
    </message>
    <message>
        <source>The friend means to come on {day}.</source>
        <translation>被推荐人打算 {day} 到店。</translation>
    </message>
    <message>
        <source>They are valid until {day}, included.</source>
        <translation>有效期至 {day}（含当日）。</translation>
    </message>
    <message>
        <source>They can be spent from {day} on.</source>
        <translation>{day} 起可用。</translation>
    </message>
    <message>
        <source>They never expire.</source>
        <translation>永久有效。</translation>
    </message>
    <message>
        <source>beginning of the phone</source>
        <translation>手机号开头</translation>
    </message>
    <message>
        <source>card number</source>
        <translation>就诊卡号</translation>
    </message>
    <message>
        <source>end of the phone</source>
        <translation>手机尾号</translation>
    </message>
    <message>
        <source>initials</source>
        <translation>首字母</translation>
    </message>
    <message>
        <source>name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>pinyin</source>
        <translation>拼音</translation>
    </message>
    <message>
        <source>usual policy</source>
        <translation>默认方案</translation>
    </message>
    <message>
        <source>{name} had registered this friend earlier, on {day}.</source>
        <translation>{name} 登记得更早（{day}），归属 {name}。</translation>
    </message>
</context>
<context>
    <name>Willingness</name>
    <message numerus="yes">
        <source>%n day(s) since the treatment</source>
        <translation>
            <numerusform>治疗后 %n 天</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n friend(s) came</source>
        <translation>
            <numerusform>推荐来了 %n 人</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n friend(s) named</source>
        <translation>
            <numerusform>推荐过 %n 人</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n gift(s) redeemed</source>
        <translation>
            <numerusform>兑换过 %n 次</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n treatment(s)</source>
        <translation>
            <numerusform>治疗 %n 次</numerusform>
        </translation>
    </message>
    <message>
        <source>Answer 0–10</source>
        <translation>推荐意愿 0–10</translation>
    </message>
    <message>
        <source>Days since the treatment</source>
        <translation>治疗后天数</translation>
    </message>
    <message>
        <source>Friends recommended</source>
        <translation>推荐过的朋友</translation>
    </message>
    <message>
        <source>Gifts redeemed</source>
        <translation>兑换过礼品</translation>
    </message>
    <message>
        <source>Last treatment</source>
        <translation>最近治疗</translation>
    </message>
    <message>
        <source>Patient</source>
        <translation>患者</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Satisfaction</source>
        <translation>满意度</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>意愿分</translation>
    </message>
    <message>
        <source>Spending</source>
        <translation>消费</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>本周名单</translation>
    </message>
    <message>
        <source>Treated lately, may be called, not dissatisfied, not asked within 30 days. The score is the sum of the reasons, 100 at most.</source>
        <translation>近期治疗过、同意回访、没有不满意、30 天内未请过的患者。意愿分是各项理由之和，最高 100。</translation>
    </message>
    <message>
        <source>Treated on</source>
        <translation>治疗日期</translation>
    </message>
    <message>
        <source>Treatments</source>
        <translation>治疗次数</translation>
    </message>
    <message>
        <source>Whom to ask</source>
        <translation>可请推荐</translation>
    </message>
    <message>
        <source>Whom to ask this week</source>
        <translation>本周可请推荐</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>a fifth for each treatment, all from 5 on</source>
        <translation>每次五分之一，满 5 次得全部</translation>
    </message>
    <message>
        <source>a tenth for each point of the answer</source>
        <translation>回答几分得十分之几</translation>
    </message>
    <message>
        <source>all for one gift or more</source>
        <translation>兑换过即得全部</translation>
    </message>
    <message>
        <source>all on day 30; none on day 0 and from day 180 on</source>
        <translation>第 30 天得全部；当天和 180 天后不得分</translation>
    </message>
    <message>
        <source>half for each who came, a quarter for others</source>
        <translation>来了一位得一半，未到的一位得四分之一</translation>
    </message>
    <message>
        <source>half from the median on, all from its double on</source>
        <translation>达中位数得一半，达两倍得全部</translation>
    </message>
    <message>
        <source>neutral</source>
        <translation>评价一般</translation>
    </message>
    <message>
        <source>satisfied</source>
        <translation>满意</translation>
    </message>
    <message>
        <source>satisfied: all; neutral: two fifths</source>
        <translation>满意得全部，一般得五分之二</translation>
    </message>
    <message>
        <source>spent the median or more</source>
        <translation>消费达中位数</translation>
    </message>
    <message>
        <source>spent twice the median or more</source>
        <translation>消费达中位数两倍</translation>
    </message>
    <message>
        <source>whom to ask {day}</source>
        <translation>可请推荐 {day}</translation>
    </message>
    <message>
        <source>would recommend {answer}/10</source>
        <translation>推荐意愿 {answer}/10</translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message numerus="yes">
        <source>%n adjustment(s)</source>
        <translation>
            <numerusform>%n 条调整待批</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n complaint(s)</source>
        <translation>
            <numerusform>%n 个投诉待处理</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n review(s) to decide first</source>
        <translation>
            <numerusform>先处理 %n 条待审核</numerusform>
        </translation>
    </message>
    <message>
        <source>A manager logs in with Ctrl+L and confirms it.</source>
        <translation>请店长按 Ctrl+L 登录后确认。</translation>
    </message>
    <message>
        <source>Another manager asked for them; agree or drop them.</source>
        <translation>由另一位主管提出，请同意或撤下。</translation>
    </message>
    <message>
        <source>Backup made and verified: {folder}</source>
        <translation>已备份并校验：{folder}</translation>
    </message>
    <message>
        <source>Backup {month}/{day}</source>
        <translation>{month}月{day}日已备份</translation>
    </message>
    <message>
        <source>Backups are made by an administrator; please tell her.</source>
        <translation>备份由管理员进行，请告诉管理员。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Database in order</source>
        <translation>数据库正常</translation>
    </message>
    <message>
        <source>Database in trouble</source>
        <translation>数据库有问题</translation>
    </message>
    <message>
        <source>Dissatisfied patients a manager is to answer.</source>
        <translation>有患者不满意，等店长答复。</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>随处可用</translation>
    </message>
    <message>
        <source>Fewer words</source>
        <translation>收起侧栏</translation>
    </message>
    <message>
        <source>Front desk</source>
        <translation>前台</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>If it is right, confirm it.</source>
        <translation>如果时钟是对的，请确认。</translation>
    </message>
    <message>
        <source>Is the clock right?</source>
        <translation>时钟对吗？</translation>
    </message>
    <message>
        <source>Its sheets are ready; look at them and close the month.</source>
        <translation>单据已备好，查看后即可月结。</translation>
    </message>
    <message>
        <source>Making a backup …</source>
        <translation>正在备份……</translation>
    </message>
    <message>
        <source>Name, pinyin, phone or card number</source>
        <translation>姓名、拼音、电话或卡号</translation>
    </message>
    <message>
        <source>No backup yet</source>
        <translation>还没有备份</translation>
    </message>
    <message>
        <source>Nothing is written until then.</source>
        <translation>确认之前不写入任何内容。</translation>
    </message>
    <message>
        <source>Practice</source>
        <translation>练习</translation>
    </message>
    <message>
        <source>Practice: invented patients, nothing here is real</source>
        <translation>练习数据：患者均为虚构，操作不影响真实数据</translation>
    </message>
    <message>
        <source>Press to make a backup now, in {folder}</source>
        <translation>点一下立即备份到 {folder}</translation>
    </message>
    <message>
        <source>Search for a patient</source>
        <translation>查找患者</translation>
    </message>
    <message>
        <source>Sidebar with or without words</source>
        <translation>展开或收起侧栏</translation>
    </message>
    <message>
        <source>Still being stored; nothing is lost, please wait.</source>
        <translation>仍在保存，内容不会丢失，请稍候。</translation>
    </message>
    <message>
        <source>The clinic's data lies encrypted in {file}</source>
        <translation>诊所数据已加密，保存在 {file}</translation>
    </message>
    <message>
        <source>The clock is right</source>
        <translation>时钟是对的</translation>
    </message>
    <message>
        <source>The clock of this PC reads {now}: earlier than the newest entry.</source>
        <translation>这台电脑的时钟显示 {now}，比最新一条记录还早。</translation>
    </message>
    <message>
        <source>The clock of this PC reads {now}: long after the newest entry.</source>
        <translation>这台电脑的时钟显示 {now}，比最新一条记录晚了很久。</translation>
    </message>
    <message>
        <source>The newest entry is of {newest}.</source>
        <translation>最新一条记录是 {newest}。</translation>
    </message>
    <message>
        <source>The scanner read {number}, which is not one of our numbers.</source>
        <translation>扫到 {number}，不是本店的号码。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Until a manager confirms it nothing is written: no check-in, and nothing expires. If it is wrong, set it in the system's settings; the program notices by itself.</source>
        <translation>店长确认之前不写入任何内容：不能签到，推荐和积分也不会过期。如果时钟不对，请在系统设置里调准，程序会自动发现。</translation>
    </message>
    <message>
        <source>go to a page</source>
        <translation>切换页面</translation>
    </message>
    <message>
        <source>help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>lock the window</source>
        <translation>锁定窗口</translation>
    </message>
    <message>
        <source>one step back</source>
        <translation>返回一步</translation>
    </message>
    <message>
        <source>search, also Ctrl+K</source>
        <translation>查找，也可按 Ctrl+K</translation>
    </message>
    <message>
        <source>sidebar with or without words</source>
        <translation>展开或收起侧栏</translation>
    </message>
    <message>
        <source>this sheet</source>
        <translation>本快捷键表</translation>
    </message>
    <message>
        <source>undo what the message says</source>
        <translation>撤销提示中的操作</translation>
    </message>
    <message>
        <source>{month} not closed</source>
        <translation>{month} 月未月结</translation>
    </message>
    <message>
        <source>{name} is at the desk now.</source>
        <translation>现在由 {name} 值班。</translation>
    </message>
    <message>
        <source>{name} is logged in; lock the window</source>
        <translation>{name} 已登录；锁定窗口</translation>
    </message>
    <message>
        <source>{weekday}, {day} {month}</source>
        <translation>{number}月{day}日 {weekday}</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message numerus="yes">
        <source>%n row(s) were not taken; see the list.</source>
        <translation>
            <numerusform>有 %n 行未导入，见清单。</numerusform>
        </translation>
    </message>
    <message>
        <source>A PDF needs a file; name it with --out.</source>
        <translation>PDF 需要写入文件，请用 --out 指定。</translation>
    </message>
    <message>
        <source>A PIN is 4 to 6 digits.</source>
        <translation>PIN 为 4 到 6 位数字。</translation>
    </message>
    <message>
        <source>A merge can be undone for 30 days; the last one was {last}.</source>
        <translation>合并后 30 天内可以撤销，最后一天是 {last}。</translation>
    </message>
    <message>
        <source>A note has at most {most} characters.</source>
        <translation>备注最多 {most} 个字。</translation>
    </message>
    <message>
        <source>A phone is missing; type one, or tick “no phone”.</source>
        <translation>缺少电话：请填写，或勾选“无电话”。</translation>
    </message>
    <message>
        <source>A resident ID has 18 characters: 17 digits and a digit or X at the end; this has {length}.</source>
        <translation>身份证号是 18 位：17 位数字加最后一位数字或 X；这里有 {length} 位。</translation>
    </message>
    <message>
        <source>An adjustment is at least 1 and at most {most} points.</source>
        <translation>一次调整至少 1 分，最多 {most} 分。</translation>
    </message>
    <message>
        <source>An amount of money cannot be negative.</source>
        <translation>金额不能为负数。</translation>
    </message>
    <message>
        <source>At most {most} yuan can be paid for a friend.</source>
        <translation>每位好友最多 {most} 元。</translation>
    </message>
    <message>
        <source>Backup made and verified: {path}</source>
        <translation>备份完成并已校验：{path}</translation>
    </message>
    <message>
        <source>Below 14 years a guardian consents: name and phone are needed.</source>
        <translation>未满 14 周岁须由监护人同意：请填写监护人姓名和电话。</translation>
    </message>
    <message>
        <source>Front desk of a clinic: check-in, referrals, rewards.</source>
        <translation>诊所前台：签到、转介绍、奖励。</translation>
    </message>
    <message>
        <source>Interrupted; nothing half done was kept.</source>
        <translation>已中断，没有留下做了一半的内容。</translation>
    </message>
    <message>
        <source>Money for staff is switched off; an administrator switches it on.</source>
        <translation>员工奖金未开启，由管理员开启。</translation>
    </message>
    <message>
        <source>Money was given back for this visit; nothing was undone.</source>
        <translation>这次到诊已经退过款，不能再撤销。</translation>
    </message>
    <message>
        <source>No call is due until about {day} on which this could be noted; there is no appointment book.</source>
        <translation>到 {day} 前后没有待回访可以记上这个日子；本程序不设预约簿。</translation>
    </message>
    <message>
        <source>No patient has the referrer's name and phone ({name}).</source>
        <translation>没有与推荐人姓名和手机号都相符的患者（{name}）。</translation>
    </message>
    <message>
        <source>No reward policy is in force on {day}.</source>
        <translation>{day} 没有生效的奖励方案。</translation>
    </message>
    <message>
        <source>Nobody approves what she entered herself; ask {other}.</source>
        <translation>自己录入的不能由自己审核，请找 {other}。</translation>
    </message>
    <message>
        <source>Nobody can be asked for {what} here; set {variable}.</source>
        <translation>这里无法输入{what}，请设置环境变量 {variable}。</translation>
    </message>
    <message>
        <source>Nobody can be born on {born}, as this resident ID says; please compare with the card.</source>
        <translation>身份证号上的出生日期 {born} 不可能存在，请核对证件。</translation>
    </message>
    <message>
        <source>Nobody found.</source>
        <translation>没有找到。</translation>
    </message>
    <message>
        <source>Nothing was entered as paid for this visit.</source>
        <translation>这次到诊没有登记付款。</translation>
    </message>
    <message>
        <source>Old books can only be imported before the first visit; this clinic has visits already.</source>
        <translation>旧账本只能在第一次到诊之前导入，本诊所已有到诊记录。</translation>
    </message>
    <message>
        <source>Only somebody who was reached can have answered; choose “reached”, or take the answers out.</source>
        <translation>只有接通了才有回答；请选“已接通”，或清除满意度和推荐意愿。</translation>
    </message>
    <message>
        <source>Only {left} yuan of this visit are left to refund.</source>
        <translation>这次到诊最多还可退 {left} 元。</translation>
    </message>
    <message>
        <source>Password again: </source>
        <translation>再输一次密码：</translation>
    </message>
    <message>
        <source>Password: </source>
        <translation>密码：</translation>
    </message>
    <message>
        <source>Patients {patients}, visits {visits}, referrals {referrals}, renewals {renewals}, cost lines {costs}.</source>
        <translation>患者 {patients}，到诊 {visits}，转介绍 {referrals}，续期 {renewals}，费用 {costs} 条。</translation>
    </message>
    <message>
        <source>Please give a reason.</source>
        <translation>请填写原因。</translation>
    </message>
    <message>
        <source>Points were posted to the file since the merge, so it cannot be undone.</source>
        <translation>合并之后该档案已有新的积分流水，不能撤销合并。</translation>
    </message>
    <message>
        <source>Processing of this file is restricted since {on} at the person's request; a manager can lift it.</source>
        <translation>该档案自 {on} 起按本人要求限制处理，店长可以解除。</translation>
    </message>
    <message>
        <source>Read the notice and tick it first.</source>
        <translation>请先阅读须知并勾选。</translation>
    </message>
    <message>
        <source>Recovery code (shown only now; print it and lock it away. It opens the data when all passwords are forgotten):</source>
        <translation>恢复码（只显示这一次，请打印后锁好；所有密码都忘记时，只有它能打开数据）：</translation>
    </message>
    <message>
        <source>Somebody else has changed this file meanwhile; nothing was saved yet.</source>
        <translation>这份档案刚被别人修改过，您的内容还没有保存。</translation>
    </message>
    <message>
        <source>Somebody is credited for this friend already: {name}.</source>
        <translation>这位被推荐人已归属 {name}。</translation>
    </message>
    <message>
        <source>Somebody was quicker; this news is dealt with.</source>
        <translation>这条消息已有人处理。</translation>
    </message>
    <message>
        <source>Somebody was quicker; this question is answered.</source>
        <translation>同事已经先回答了这个问题。</translation>
    </message>
    <message>
        <source>Something has changed since this was shown; look at both files again.</source>
        <translation>预览之后情况有变化，请重新核对两份档案。</translation>
    </message>
    <message>
        <source>Stopped; nothing of it was stored.</source>
        <translation>已停止，没有保存任何内容。</translation>
    </message>
    <message>
        <source>The backup was made but is not whole, so it does not count; run “frontdesk verify”.</source>
        <translation>备份不完整，不算数；请运行“frontdesk verify”检查。</translation>
    </message>
    <message>
        <source>The birthday {day} lies in the future.</source>
        <translation>出生日期 {day} 还没到。</translation>
    </message>
    <message>
        <source>The clinic is closed on {day}.</source>
        <translation>{day} 诊所不开门。</translation>
    </message>
    <message>
        <source>The clinic needs at least one weekday on which it is open.</source>
        <translation>每周至少要有一天营业。</translation>
    </message>
    <message>
        <source>The clock is confirmed.</source>
        <translation>时钟已确认。</translation>
    </message>
    <message>
        <source>The clock is not in doubt.</source>
        <translation>时钟没有疑问。</translation>
    </message>
    <message>
        <source>The clock of this PC reads {now}, but the newest entry is of {newest}. A manager has to confirm the clock before anything is written.</source>
        <translation>这台电脑的时钟显示 {now}，而最新一条记录是 {newest}。需要店长确认时钟无误，之后才能写入任何内容。</translation>
    </message>
    <message>
        <source>The database {path} is being used by another program and did not come free; try again.</source>
        <translation>数据库 {path} 正被其他程序占用，请稍后再试。</translation>
    </message>
    <message>
        <source>The database {path} is damaged or cut off, or belongs to another key; it was left as it is. Restore a backup.</source>
        <translation>数据库 {path} 已损坏、不完整，或与密钥不匹配；文件原样保留，请恢复备份。</translation>
    </message>
    <message>
        <source>The database {path} is empty (0 bytes); it was left as it is. Restore a backup.</source>
        <translation>数据库 {path} 是空文件（0 字节）；文件原样保留，请恢复备份。</translation>
    </message>
    <message>
        <source>The database {path} is missing, though the key is there; nothing was created. Look for it, or restore a backup.</source>
        <translation>密钥还在，但数据库 {path} 不见了；没有新建任何文件，请找回它或恢复备份。</translation>
    </message>
    <message>
        <source>The database {path} was written by a newer version of this program; update the program.</source>
        <translation>数据库 {path} 由更新版本的程序写入，请先升级程序。</translation>
    </message>
    <message>
        <source>The desk cancels on the same day only; a manager can do it now.</source>
        <translation>前台只能取消当天的兑换，请店长处理。</translation>
    </message>
    <message>
        <source>The disk is full: {path} could not be written. Nothing was changed; make room and try again.</source>
        <translation>磁盘已满，无法写入 {path}；没有任何改动，请腾出空间后重试。</translation>
    </message>
    <message>
        <source>The disk with {path} could not be read or written: it is full, unplugged or failing. Nothing was changed; look at the disk and try again.</source>
        <translation>{path} 所在的磁盘无法读写：可能已满、已拔出或有故障。没有任何改动，请检查磁盘后重试。</translation>
    </message>
    <message>
        <source>The file {file} cannot be found or opened.</source>
        <translation>找不到或打不开文件 {file}。</translation>
    </message>
    <message>
        <source>The key file {path} is damaged; put it back from a backup.</source>
        <translation>密钥文件 {path} 已损坏，请从备份中取回。</translation>
    </message>
    <message>
        <source>The key file {path} is missing; put it back from a backup. Without it the data cannot be read.</source>
        <translation>缺少密钥文件 {path}，请从备份中取回；没有它无法读取数据。</translation>
    </message>
    <message>
        <source>The last administrator cannot be removed.</source>
        <translation>不能停用最后一位管理员。</translation>
    </message>
    <message>
        <source>The last character of the resident ID does not fit the others; please compare with the card.</source>
        <translation>身份证号最后一位与前面不符，请核对证件。</translation>
    </message>
    <message>
        <source>The limit for “{gift}” is reached ({limit} per person).</source>
        <translation>“{gift}”已达兑换上限（每人 {limit} 次）。</translation>
    </message>
    <message>
        <source>The name has {length} characters; at most {longest} are possible.</source>
        <translation>姓名有 {length} 个字，最多 {longest} 个。</translation>
    </message>
    <message>
        <source>The name holds a character that cannot be printed ({code}); please type it again.</source>
        <translation>姓名中有无法打印的字符（{code}），请重新输入。</translation>
    </message>
    <message>
        <source>The name is missing.</source>
        <translation>缺少姓名。</translation>
    </message>
    <message>
        <source>The password holds a character that cannot be typed again.</source>
        <translation>密码中有无法再次输入的字符。</translation>
    </message>
    <message>
        <source>The password needs at least {shortest} characters.</source>
        <translation>密码至少 {shortest} 位。</translation>
    </message>
    <message>
        <source>The period ends ({ends}) before it begins ({begins}); please look at both again.</source>
        <translation>时段的终点（{ends}）早于起点（{begins}），请核对。</translation>
    </message>
    <message>
        <source>The privacy notice cannot be empty.</source>
        <translation>隐私告知不能为空。</translation>
    </message>
    <message>
        <source>The reward policy cannot be stored: please look at “{field}”.</source>
        <translation>奖励方案无法保存，请检查“{field}”。</translation>
    </message>
    <message>
        <source>The set-up of the clinic in {path} was interrupted and never finished; run “frontdesk init” again.</source>
        <translation>{path} 中的诊所上次没有建完，请重新运行“frontdesk init”。</translation>
    </message>
    <message>
        <source>The surviving file has been merged or erased since.</source>
        <translation>保留的档案之后又被合并或删除，不能撤销。</translation>
    </message>
    <message>
        <source>The two passwords differ; nothing was set up. Please start again.</source>
        <translation>两次密码不一致，没有新建任何内容，请重来。</translation>
    </message>
    <message>
        <source>The user name or the password is wrong.</source>
        <translation>用户名或密码不对。</translation>
    </message>
    <message>
        <source>The weights add up to {total}; together they are 100.</source>
        <translation>权重合计为 {total}，应当等于 100。</translation>
    </message>
    <message>
        <source>There is a gift named {name} already, perhaps in the archive.</source>
        <translation>已有名为“{name}”的礼品，可能在已下架的礼品里。</translation>
    </message>
    <message>
        <source>There is an account named {name} already.</source>
        <translation>已有名为 {name} 的账号。</translation>
    </message>
    <message>
        <source>There is no clinic in {path}; set one up with “frontdesk init”, or name another folder with --data-dir.</source>
        <translation>{path} 中没有诊所数据；请用“frontdesk init”新建，或用 --data-dir 指定文件夹。</translation>
    </message>
    <message>
        <source>There is no such adjustment.</source>
        <translation>没有这笔调整。</translation>
    </message>
    <message>
        <source>There is no such follow-up call.</source>
        <translation>没有这条回访。</translation>
    </message>
    <message>
        <source>There is no such gift.</source>
        <translation>没有这种礼品。</translation>
    </message>
    <message>
        <source>There is no such merge.</source>
        <translation>没有这次合并。</translation>
    </message>
    <message>
        <source>There is no such patient.</source>
        <translation>没有这位患者。</translation>
    </message>
    <message>
        <source>There is no such referral.</source>
        <translation>没有这条转介绍。</translation>
    </message>
    <message>
        <source>There is no such visit.</source>
        <translation>没有这次到诊。</translation>
    </message>
    <message>
        <source>There is no voucher with this number.</source>
        <translation>没有这个编号的兑换券。</translation>
    </message>
    <message>
        <source>There is nothing of today to take back.</source>
        <translation>今天没有可以撤回的记录。</translation>
    </message>
    <message>
        <source>There is nothing to undo: the last move was not made today.</source>
        <translation>没有可以撤销的操作：最后一步不是今天做的。</translation>
    </message>
    <message>
        <source>These are not the last four digits of the card number.</source>
        <translation>与就诊卡号后四位不符。</translation>
    </message>
    <message>
        <source>These are not the last four digits of the patient's phone; nothing was taken.</source>
        <translation>与患者手机后四位不符，没有扣除任何积分。</translation>
    </message>
    <message>
        <source>This account does not exist or has been closed.</source>
        <translation>此账号不存在或已停用。</translation>
    </message>
    <message>
        <source>This account has been closed; ask an administrator.</source>
        <translation>此账号已停用，请找管理员。</translation>
    </message>
    <message>
        <source>This adjustment has been decided already; nothing was changed.</source>
        <translation>这笔调整已经处理过，没有任何改动。</translation>
    </message>
    <message>
        <source>This amount is larger than any treatment costs; please look at it.</source>
        <translation>金额过大，请核对。</translation>
    </message>
    <message>
        <source>This balance is not below zero; there is nothing to write off.</source>
        <translation>积分余额没有低于零，无需核销欠分。</translation>
    </message>
    <message>
        <source>This cannot be credited: {check}.</source>
        <translation>不能归属：{check}。</translation>
    </message>
    <message>
        <source>This cannot be; please look at it again.</source>
        <translation>这个数值不行，请检查。</translation>
    </message>
    <message>
        <source>This card of {name} was reported lost on {day} and is blocked.</source>
        <translation>这张卡是 {name} 的，已于 {day} 挂失停用。</translation>
    </message>
    <message>
        <source>This complaint is dealt with already; nothing was changed.</source>
        <translation>这条投诉已经处理，没有改动。</translation>
    </message>
    <message>
        <source>This file is not a picture that can be printed; choose a PNG or JPEG file.</source>
        <translation>这个文件不是可以打印的图片，请选择 PNG 或 JPEG 文件。</translation>
    </message>
    <message>
        <source>This file is not a picture that can be shown; choose a PNG or JPEG file.</source>
        <translation>这个文件不是能显示的图片，请选择 PNG 或 JPEG 文件。</translation>
    </message>
    <message>
        <source>This file was erased on {on} at the person's request.</source>
        <translation>该档案已于 {on} 按本人要求删除个人信息。</translation>
    </message>
    <message>
        <source>This file was merged into that of {name}, card {card}.</source>
        <translation>该档案已并入 {name} 的档案（就诊卡号 {card}）。</translation>
    </message>
    <message>
        <source>This follow-up call is closed already; nothing was changed.</source>
        <translation>这条回访已经结束，没有改动。</translation>
    </message>
    <message>
        <source>This friend is no longer expected.</source>
        <translation>这位预登记客人已不在等待中。</translation>
    </message>
    <message>
        <source>This is an old resident ID of 15 digits; they ended in 2013. Type the 18 characters of the card.</source>
        <translation>这是 15 位的旧身份证号，已于 2013 年停用，请输入证件上的 18 位号码。</translation>
    </message>
    <message>
        <source>This is more than a month of advertising costs; please look at it.</source>
        <translation>这个金额超出一个月的正常投放，请再看一下。</translation>
    </message>
    <message>
        <source>This is not your present password.</source>
        <translation>现在的密码不对。</translation>
    </message>
    <message>
        <source>This is the own file of a member of staff; it is erased when she has left.</source>
        <translation>这是员工本人的档案，员工离职后才能删除。</translation>
    </message>
    <message>
        <source>This is the same file; choose another one.</source>
        <translation>这是同一份档案，请另选一份。</translation>
    </message>
    <message>
        <source>This merge was undone on {on} already.</source>
        <translation>这次合并已于 {on} 撤销。</translation>
    </message>
    <message>
        <source>This needs the role “{least}”; you are logged in as “{role}”.</source>
        <translation>需要“{least}”权限，当前登录的是“{role}”。</translation>
    </message>
    <message>
        <source>This referral has been decided already; nothing was changed.</source>
        <translation>这条转介绍已有结论，没有任何改动。</translation>
    </message>
    <message>
        <source>This slip was replaced on {on} by {by}; only the new slip counts.</source>
        <translation>这张券已于 {on} 由 {by} 作废并补发，请以新券为准。</translation>
    </message>
    <message>
        <source>This version is in force or was; a change is a new version.</source>
        <translation>该版本已生效，不能再改；要改动请新建版本。</translation>
    </message>
    <message>
        <source>This visit is closed already; nothing was changed.</source>
        <translation>这次到诊已结束，没有任何改动。</translation>
    </message>
    <message>
        <source>This voucher does not wait for approval.</source>
        <translation>此兑换券不需要批准。</translation>
    </message>
    <message>
        <source>This voucher expired on {on}.</source>
        <translation>此兑换券已于 {on} 过期。</translation>
    </message>
    <message>
        <source>This voucher has not expired; it needs no new time.</source>
        <translation>这张兑换券没有过期，无需重新发放。</translation>
    </message>
    <message>
        <source>This voucher waits for a manager's approval.</source>
        <translation>此兑换券还在等店长批准。</translation>
    </message>
    <message>
        <source>This voucher was cancelled on {on} by {by}; the points are back.</source>
        <translation>这张兑换券已于 {on} 由 {by} 取消，积分已退回。</translation>
    </message>
    <message>
        <source>This voucher was used on {on}; {by} handed the gift over.</source>
        <translation>这张兑换券已于 {on} 核销，经手人：{by}。</translation>
    </message>
    <message>
        <source>This was a rehearsal: nothing was stored.</source>
        <translation>这是试运行，没有保存任何内容。</translation>
    </message>
    <message>
        <source>This was looked at already; nothing was changed.</source>
        <translation>这一条已经核对过，没有改动。</translation>
    </message>
    <message>
        <source>User name: </source>
        <translation>用户名：</translation>
    </message>
    <message>
        <source>Without {progress} the message says nothing about the referral.</source>
        <translation>没有 {progress}，这条消息就没有说明推荐的进展。</translation>
    </message>
    <message>
        <source>Write how many yuan are paid for a friend.</source>
        <translation>请填写每位好友发多少元。</translation>
    </message>
    <message>
        <source>Written: {path}</source>
        <translation>已写入：{path}</translation>
    </message>
    <message>
        <source>language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>the clinic's data folder (usual: {folder})</source>
        <translation>诊所数据文件夹（默认：{folder}）</translation>
    </message>
    <message>
        <source>the password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>the user name</source>
        <translation>用户名</translation>
    </message>
    <message>
        <source>{by} decided this on {on} already; nothing was changed.</source>
        <translation>{by} 已于 {on} 处理过这笔兑换，没有任何改动。</translation>
    </message>
    <message>
        <source>{clinic} is set up in {folder}. {admin} is its administrator.</source>
        <translation>{clinic} 已建好，位于 {folder}；管理员是 {admin}。</translation>
    </message>
    <message>
        <source>{day} has passed.</source>
        <translation>{day} 已经过去。</translation>
    </message>
    <message>
        <source>{day} is not over yet; only a visit of an earlier day is entered late.</source>
        <translation>{day} 还没有过完，只能补录今天以前的到诊。</translation>
    </message>
    <message>
        <source>{day} lies before the first day in the books of this clinic, {first}.</source>
        <translation>{day} 早于本诊所账册的第一天（{first}）。</translation>
    </message>
    <message>
        <source>{day} lies in the future.</source>
        <translation>{day} 还没到。</translation>
    </message>
    <message>
        <source>{file} is damaged and cannot be read; save it again and retry.</source>
        <translation>{file} 已损坏，无法读取；请重新另存后再试。</translation>
    </message>
    <message>
        <source>{file} is empty.</source>
        <translation>{file} 是空文件。</translation>
    </message>
    <message>
        <source>{file} is not a spreadsheet this program reads; save it as .xlsx or .csv.</source>
        <translation>{file} 不是可读取的表格，请另存为 .xlsx 或 .csv。</translation>
    </message>
    <message>
        <source>{file} is too big (limit: {limit} {unit}); delete empty rows and columns, or split it.</source>
        <translation>{file} 太大（上限：{limit} {unit}）；请删除空行空列，或拆成几个文件。</translation>
    </message>
    <message>
        <source>{file} lacks the columns {columns}; they must stand in one of the first rows.</source>
        <translation>{file} 缺少列：{columns}；列名应在最前面几行中。</translation>
    </message>
    <message>
        <source>{message}. See “{program} --help”.</source>
        <translation>用法不对：{message}。请看“{program} --help”。</translation>
    </message>
    <message>
        <source>{missing} points are missing: {available} are available, {price} are needed.</source>
        <translation>还差 {missing} 积分：可用 {available}，需要 {price}。</translation>
    </message>
    <message>
        <source>{month} has changed while the sheets were drawn; please look at them again.</source>
        <translation>生成单据期间 {month} 的数据有变化，请重新查看。</translation>
    </message>
    <message>
        <source>{month} is closed; a manager can reopen it with a reason.</source>
        <translation>{month} 已月结；店长可填写原因后重新打开。</translation>
    </message>
    <message>
        <source>{month} is not closed.</source>
        <translation>{month} 尚未月结。</translation>
    </message>
    <message>
        <source>{month} is not over yet.</source>
        <translation>{month} 尚未结束。</translation>
    </message>
    <message>
        <source>{name} came first on {day}; it could be claimed until {last}.</source>
        <translation>{name} 首次到诊是 {day}，补登推荐截至 {last}。</translation>
    </message>
    <message>
        <source>{name} has a visit on {day} already; confirm that this is a second one.</source>
        <translation>{name}在 {day} 已有一次到诊，请确认这是第二次。</translation>
    </message>
    <message>
        <source>{name} has been checked in again since; nothing was undone.</source>
        <translation>{name}之后又签到了，未作撤销。</translation>
    </message>
    <message>
        <source>{name} is a member of staff; open that file and merge this one into it.</source>
        <translation>{name} 的档案是员工本人档案；请打开那份档案，把这份并入其中。</translation>
    </message>
    <message>
        <source>{name} is in the books already.</source>
        <translation>{name} 已在册。</translation>
    </message>
    <message>
        <source>{name} is in the house under both files; close one visit on today's board first.</source>
        <translation>{name} 在两份档案下都有未结束的到诊，请先在今日看板上结束一个。</translation>
    </message>
    <message>
        <source>{name} is in the house; close the visit first.</source>
        <translation>{name} 还在院内，请先结束本次到诊。</translation>
    </message>
    <message>
        <source>{name} is not a new patient of this clinic; nobody can be credited.</source>
        <translation>{name} 不是本诊所的新患者，不能归属任何人。</translation>
    </message>
    <message>
        <source>{name} is not to be asked now.</source>
        <translation>现在不宜请{name}推荐。</translation>
    </message>
    <message>
        <source>{name} may have a file already, opened meanwhile.</source>
        <translation>{name}可能已有档案，刚由另一台电脑建立。</translation>
    </message>
    <message>
        <source>{name} was here earlier today; confirm that this is a second visit.</source>
        <translation>{name} 今天已来过，请确认是第二次到诊。</translation>
    </message>
    <message>
        <source>{path} cannot be opened for writing: the folder or the file is read-only. Nothing was changed.</source>
        <translation>{path} 无法写入：文件夹或文件是只读的。没有任何改动。</translation>
    </message>
    <message>
        <source>{path} cannot be written: the folder is missing, or it is no ordinary file. Nothing was changed.</source>
        <translation>{path} 无法写入：文件夹不存在，或它不是普通文件。没有任何改动。</translation>
    </message>
    <message>
        <source>{path} is not a database of this program; it was left as it is.</source>
        <translation>{path} 不是本程序的数据库，文件原样保留。</translation>
    </message>
    <message>
        <source>{path} is not empty; choose an empty folder, so that nothing is overwritten.</source>
        <translation>{path} 不是空文件夹；请选一个空文件夹，以免覆盖数据。</translation>
    </message>
    <message>
        <source>{refunded} yuan were given back for this visit; the amount cannot be lowered any more.</source>
        <translation>这次到诊已退款 {refunded} 元，实收金额不能再改少。</translation>
    </message>
    <message>
        <source>{sheet}, row {row}: {sentence}</source>
        <translation>{sheet}第 {row} 行：{sentence}</translation>
    </message>
    <message>
        <source>{undecided} referrals of {month} wait for review; decide them, or carry them over.</source>
        <translation>{month} 还有 {undecided} 条转介绍待审核；请先审核，或结转到下月。</translation>
    </message>
    <message>
        <source>“{field}” cannot be set to {value}.</source>
        <translation>“{field}”不能设为 {value}。</translation>
    </message>
    <message>
        <source>“{field}” is empty.</source>
        <translation>“{field}”是空的。</translation>
    </message>
    <message>
        <source>“{gift}” is given from 7 days before to 30 days after the birthday.</source>
        <translation>“{gift}”在生日前 7 天至后 30 天内兑换。</translation>
    </message>
    <message>
        <source>“{gift}” is not offered today.</source>
        <translation>“{gift}”今天不可兑换。</translation>
    </message>
    <message>
        <source>“{gift}” is out of stock.</source>
        <translation>“{gift}”已兑完。</translation>
    </message>
    <message>
        <source>“{gift}” needs the birthday in the patient's file.</source>
        <translation>“{gift}”需要先在档案中登记出生日期。</translation>
    </message>
    <message>
        <source>“{text}” has {digits} digits and cannot be a phone number; a mobile number has 11 digits, a landline needs its area code.</source>
        <translation>“{text}”共 {digits} 位数字，不是电话号码；手机号 11 位，座机请加区号。</translation>
    </message>
    <message>
        <source>“{text}” in “{field}” has lost digits; format the column as text and type the number again.</source>
        <translation>“{field}”中的“{text}”已丢失数字；请把该列设为文本格式后重新输入。</translation>
    </message>
    <message>
        <source>“{text}” in “{field}” is an error of the spreadsheet.</source>
        <translation>“{field}”中的“{text}”是表格的错误值。</translation>
    </message>
    <message>
        <source>“{text}” in “{field}” is not a possible date; write it like 2026-10-31.</source>
        <translation>“{field}”中的“{text}”不是有效日期，请写成 2026-10-31 这样。</translation>
    </message>
    <message>
        <source>“{text}” in “{field}” is not a possible number.</source>
        <translation>“{field}”中的“{text}”不是有效数字。</translation>
    </message>
    <message>
        <source>“{text}” in “{field}” is not known; possible are {allowed}.</source>
        <translation>“{field}”中的“{text}”不认识；可填：{allowed}。</translation>
    </message>
    <message>
        <source>“{text}” is no placeholder; possible are {allowed}.</source>
        <translation>“{text}”不是可用的占位符，可用的有 {allowed}。</translation>
    </message>
    <message>
        <source>“{text}” is not a day; write it like 2026-10-31</source>
        <translation>“{text}”不是日期，请写成 2026-10-31 这样</translation>
    </message>
    <message>
        <source>“{text}” is not a month; write it like 2026-10</source>
        <translation>“{text}”不是月份，请写成 2026-10 这样</translation>
    </message>
    <message>
        <source>“{text}” is not a phone number.</source>
        <translation>“{text}”不是电话号码。</translation>
    </message>
    <message>
        <source>“{text}” is not a possible date; write it like 2026-10-31.</source>
        <translation>“{text}”不是有效日期，请写成 2026-10-31 这样。</translation>
    </message>
</context>
</TS>
